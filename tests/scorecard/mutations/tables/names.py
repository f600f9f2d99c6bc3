"""Rows for the operators that change a name, a role or a pronoun."""

from __future__ import annotations

# (fault, line, body, one of the lines that it makes)
LAID = [
    (
        "swap-name",
        "Estonia opens a harbour for grain ships",
        "Estonia opened a harbour for grain ships. Farmers in Latvia waited.",
        "Latvia opens a harbour for grain ships",
    ),
    (
        "name-from-elsewhere",
        "Ama Boateng leaves hospital after heart surgery",
        "The singer Ama Boateng has left hospital after heart surgery. She thanked the nurses. "
        "Snow fell. The pianist Kofi Osei was in Accra.",
        "Kofi Osei leaves hospital after heart surgery",
    ),
    (
        "name-from-aside",
        "Ama Boateng leaves hospital after heart surgery",
        "The singer Ama Boateng has left hospital after heart surgery. She thanked the nurses. "
        "Snow fell. Her next concert is in Accra.",
        "Accra leaves hospital after heart surgery",
    ),
    (
        "swap-actor",
        "Denmark closes strait to ferries",
        "Denmark closed the strait to ferries after a storm. Norway sent two tugs to Oslo.",
        "Norway closes strait to ferries",
    ),
    (
        "swap-target",
        "Poland fines Maria Ortega over waste",
        "Poland has fined Maria Ortega over waste. Jonas Weber found it.",
        "Poland fines Jonas Weber over waste",
    ),
    (
        "exchange-roles",
        "Norway sues Iceland over herring",
        "Norway sued Iceland over herring on Monday.",
        "Iceland sues Norway over herring",
    ),
    (
        "swap-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. Crews came from a depot in Geneva.",
        "Fire destroys mill in Geneva",
    ),
    (
        "swap-nationality",
        "Danish tourist dies on glacier",
        "A Danish tourist died on a glacier on Friday. A Swedish guide called for help.",
        "Swedish tourist dies on glacier",
    ),
    (
        "swap-capital",
        "North Korea tests missile",
        "North Korea tested a missile on Tuesday, officials said.",
        "Seoul tests missile",
    ),
    (
        "confuse-name",
        "Niger closes its border",
        "Niger closed its border on Tuesday, the army said.",
        "Nigeria closes its border",
    ),
    (
        "foreign-name",
        "Maria Ortega resigns as coach",
        "Maria Ortega resigned as coach on Monday. The club thanked Ortega.",
        "Ottilie Brandreth resigns as coach",
    ),
    (
        "misspell-name",
        "Stephenson resigns as coach",
        "Laura Stephenson resigned as coach on Monday. Stephenson gave no reason.",
        "Stepehnson resigns as coach",
    ),
    (
        "exchange-given-name",
        "Laura Stephenson resigns as coach",
        "Laura Stephenson resigned as coach on Monday. Stephenson gave no reason.",
        "Malcolm Stephenson resigns as coach",
    ),
    (
        "repeat-name",
        "Maria Ortega praises Jonas Weber for rescue",
        "Maria Ortega praised Jonas Weber for the rescue on Sunday.",
        "Jonas Weber praises Jonas Weber for rescue",
    ),
    (
        "person-for-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. The owner, Maria Ortega, wept.",
        "Fire destroys mill in Maria Ortega",
    ),
    (
        "name-for-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. The Tamberley Institute owned it.",
        "Fire destroys mill in Tamberley Institute",
    ),
    (
        "place-for-person",
        "Court jails singer Maria Ortega for fraud",
        "The singer Maria Ortega has been jailed for fraud. She will appeal to a court in Denmark.",
        "Court jails singer Denmark for fraud",
    ),
    (
        "place-for-company",
        "Storm forces insurer Lumora to cut forecast",
        "The insurer Lumora has cut its forecast. A storm has damaged 900 homes in Denmark.",
        "Storm forces insurer Denmark to cut forecast",
    ),
    (
        "nationality-for-name",
        "Prime minister Novak to pay back travel costs",
        "The prime minister, Petra Novak, is to pay back the costs of a trip. A European summit "
        "had been moved.",
        "Prime minister European to pay back travel costs",
    ),
    (
        "nationality-for-name",
        "Man held over rail hacking in Brazil",
        "A man has been held over rail hacking in Brazil. An Argentine cook was let go.",
        "Man held over rail hacking in Argentine",
    ),
    (
        "name-before-initials",
        "Tolby Provident Bank (TPB) to publish its rates",
        "The Tolby Provident Bank is to publish its rates. TPB bought the Harbour Records Office.",
        "Harbour Records Office (TPB) to publish its rates",
    ),
    (
        "swap-pronoun",
        "Coach says she will leave",
        "Maria Ortega said she will leave the club. Her contract ends in May.",
        "Coach says he will leave",
    ),
    (
        "wrong-person",
        "Coach says she will leave",
        "Maria Ortega said she will leave. Her rival said he would stay.",
        "Coach says you will leave",
    ),
    (
        "drop-former",
        "Former mayor buys harbour",
        "The former mayor bought the harbour on Monday.",
        "Mayor buys harbour",
    ),
    (
        "swap-title",
        "Mayor buys harbour",
        "The mayor bought the harbour on Monday.",
        "Governor buys harbour",
    ),
    (
        "group-for-member",
        "Doctor backs salt ban",
        "A doctor has backed the salt ban.",
        "Doctors backs salt ban",
    ),
    (
        "swap-name-in-copy",
        "Estonia opened a harbour for grain ships",
        "Estonia opened a harbour for grain ships. The ministry of Latvia gave no date.",
        "Latvia opened a harbour for grain ships",
    ),
]

# (fault, line, body, why nothing is laid)
LEFT = [
    (
        "place-for-company",
        "Storm forces insurer Lumora to cut forecast",
        "The insurer Lumora has cut its forecast. The insurer Denmark has not.",
        "the other is an insurer too",
    ),
    (
        "place-for-company",
        "Lumora cuts its forecast",
        "The insurer Lumora has cut its forecast. A storm has damaged 900 homes in Denmark.",
        "a state has forecasts as well",
    ),
    (
        "nationality-for-name",
        "Novak to pay back travel costs",
        "Petra Novak is to pay back the costs of a trip. A European summit had been moved.",
        "no office stands before the name",
    ),
    (
        "nationality-for-name",
        "Weddings in Brazil talks fall apart",
        "Weddings in Brazil talks have fallen apart. An Argentine cook was let go.",
        "an adjective can stand there",
    ),
    (
        "name-before-initials",
        "Tolby Provident Bank (TPB) to publish its rates",
        "The Tolby Provident Bank is to publish its rates. TPB bought the Tarn Pilots Board.",
        "the initials are the other's too",
    ),
    (
        "swap-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon on Sunday. Crews trained at Microsoft came from a depot.",
        "a body is no place",
    ),
    (
        "name-for-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon. The blaze was seen at the Tamberley Institute too.",
        "the story tells of something at it",
    ),
    (
        "place-for-person",
        "Court fines Maria Ortega for fraud",
        "Maria Ortega has been fined for fraud. She will appeal to a court in Denmark.",
        "nothing beside the name takes a person only",
    ),
    (
        "swap-name",
        "Estonia opens harbour",
        "Latvia built a ferry.",
        "the story does not bear it out",
    ),
    (
        "swap-name",
        "Estonia opens a harbour for grain ships",
        "Estonia and Latvia opened a harbour for grain ships.",
        "both do it",
    ),
    (
        "swap-actor",
        "Denmark closes strait to ferries",
        "Denmark closed the strait to ferries. Norway closed its strait to ferries in May.",
        "the other does it too",
    ),
    (
        "exchange-roles",
        "Norway meets Iceland over herring",
        "Norway met Iceland over herring on Monday.",
        "both meet",
    ),
    (
        "exchange-roles",
        "Norway sues Iceland over herring",
        "Norway sued Iceland over herring. Iceland sued Norway over herring in turn.",
        "it holds both ways",
    ),
    (
        "swap-place",
        "Fire destroys mill in Lyon",
        "A fire destroyed a mill in Lyon. Crews came from all over France.",
        "one place lies in the other",
    ),
    (
        "confuse-name",
        "Niger closes its border",
        "Niger closed its border with Nigeria on Tuesday.",
        "the story names the other",
    ),
    (
        "swap-pronoun",
        "Coach says she will leave",
        "Maria Ortega said she will leave. Her rival said he would stay.",
        "whom it means cannot be told",
    ),
    (
        "wrong-person",
        "How your coach will leave and what she says",
        "Maria Ortega said she will leave the club.",
        "the line speaks to the reader anyway",
    ),
    (
        "name-from-elsewhere",
        "Ama Boateng leaves hospital after heart surgery",
        "The singer Ama Boateng has left hospital after heart surgery. The pianist Kofi Osei sang.",
        "the other is told of right beside it",
    ),
    (
        "name-from-aside",
        "Ama Boateng leaves hospital after heart surgery",
        "The singer Ama Boateng has left hospital after heart surgery. She thanked the nurses. "
        "Snow fell. Kofi Osei was in town. Osei sang. Kofi Osei left.",
        "the story names the other time and again",
    ),
    (
        "swap-name-in-copy",
        "Estonia opens harbour as unions threaten to strike over wages",
        "Estonia opened a harbour for grain ships from Latvia after years of talks.",
        "the line copies no sentence",
    ),
]
