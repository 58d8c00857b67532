"""The parts that screens are built of; each takes the theme and paints or styles itself by it.

What a part shows goes in through `display(values)`, because `QWidget.render` is Qt's own; what a
person does comes out as signals in the past tense.
"""
