"""grants.py FILE [sum FIELD | get NUMBER FIELD]: whether a file is what the schema of 360Giving (1.4) demands of a package; and
figures out of it. The demands are written here by our own hand, from its documentation."""
import datetime
import json
import re
import sys

NEEDED = {"id": str, "title": str, "description": str, "currency": str, "amountAwarded": int, "awardDate": str,
          "recipientOrganization": list, "fundingOrganization": list}
OTHER = {"amountAppliedFor": int, "amountDisbursed": int, "plannedDates": list, "grantProgramme": list, "fromOpenCall": str,
         "classifications": list, "disbursementTransaction": list, "dateModified": str}
ORGANISATION = {"id", "name", "department", "contactName", "companyNumber", "streetAddress", "addressRegion", "addressCountry",
                "postalCode", "telephone", "email"}


def day(text):
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", text), text
    return datetime.date.fromisoformat(text)


def organisation(o):
    assert set(o) <= ORGANISATION and {"id", "name"} <= set(o) and all(isinstance(v, str) and v for v in o.values()), o


def check(g):
    for key, kind in NEEDED.items():
        assert isinstance(g[key], kind), (key, g)
    for key, value in g.items():
        assert isinstance(value, {**NEEDED, **OTHER}[key]), (key, value)
    assert g["currency"] == "KRW" and g["amountAwarded"] > 0 and g.get("fromOpenCall", "Yes") in ("Yes", "No")
    day(g["awardDate"])
    for o in g["recipientOrganization"] + g["fundingOrganization"]:
        organisation(o)
    for dates in g["plannedDates"]:
        assert day(dates["startDate"]) <= day(dates["endDate"])
    assert datetime.datetime.fromisoformat(g["dateModified"]).tzinfo
    parts = g.get("disbursementTransaction", [])
    for part in parts:
        assert set(part) == {"id", "transactionDate", "currency", "value"} and day(part["transactionDate"]), part
    assert not parts or sum(p["value"] for p in parts) == g["amountDisbursed"] <= g["amountAwarded"]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        package = json.load(file)
    assert re.fullmatch(r"\d+\.\d+", package["version"]) and package["publisher"]["name"] and day(package["issued"])
    grants = package["grants"]
    for grant in grants:
        check(grant)
    assert grants and len({g["id"] for g in grants}) == len(grants)
    if sys.argv[2:3] == ["sum"]:
        print(sum(g[sys.argv[3]] for g in grants))
    if sys.argv[2:3] == ["get"]:
        print(grants[int(sys.argv[3])][sys.argv[4]])


if __name__ == "__main__":
    main()
