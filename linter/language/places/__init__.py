"""Places and names as data: the YAML files of this folder and the small modules that read them.

An editor corrects the YAML; nothing in the Python names a country. `loading` turns the files into
records, `people` answers questions about given names, titles and office holders.
"""
