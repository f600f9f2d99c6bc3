"""The report page: what it shows as frozen records, and the files it is made of."""
