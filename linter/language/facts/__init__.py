"""The records of what a sentence says. No spaCy in here: facts are plain, frozen and comparable.

A fact from a part is a *claim*; a fact of the same type from the body is *evidence*. Offsets in a
fact count characters in the passage (part or paragraph) that its sentence belongs to.
What fills their fields (a term, a quantity, a day) stands in `values.py`. Both are named here, so
that whoever reads facts needs one import.
Which of the fields a rule may name, and by which relations, stands in the room `fields`.
"""

from __future__ import annotations

from linter.language.facts.acts import Denial as Denial
from linter.language.facts.acts import Event as Event
from linter.language.facts.acts import Statement as Statement
from linter.language.facts.base import EventForm as EventForm
from linter.language.facts.base import Fact as Fact
from linter.language.facts.base import FactType as FactType
from linter.language.facts.base import NegationStrength as NegationStrength
from linter.language.facts.base import Polarity as Polarity
from linter.language.facts.doubts import Doubt as Doubt
from linter.language.facts.doubts import DoubtSort as DoubtSort
from linter.language.facts.figures import DateFact as DateFact
from linter.language.facts.figures import Number as Number
from linter.language.facts.names import Entity as Entity
from linter.language.facts.names import Pronoun as Pronoun
from linter.language.facts.wording import Marker as Marker
from linter.language.facts.wording import Quote as Quote
from linter.language.facts.wording import Slot as Slot
from linter.language.facts.wording import Superlative as Superlative
from linter.language.values import Bound as Bound
from linter.language.values import Day as Day
from linter.language.values import Identity as Identity
from linter.language.values import Mention as Mention
from linter.language.values import Quantity as Quantity
from linter.language.values import Section as Section
from linter.language.values import Sentence as Sentence
from linter.language.values import Span as Span
from linter.language.values import Term as Term
from linter.language.values import Word as Word
