"""The questionnaire that citizens answer: its structure (``core.yml``) and its words in four varieties (``words/``)."""
