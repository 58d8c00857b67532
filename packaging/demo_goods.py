"""What the demo warehouse trades in, as plain tables.

Kept apart from make_demo.py so that adding a product is one line of text here and no code.
Every brand and company is invented.

A group is `Group(prefix, kind, brands, goods)`; a line of `goods` reads
`English name | German name | variant; variant; ...` and every variant is a product.
Kinds: `dry` and `fresh` food (lot and expiry), `weighed` (each piece has its own weight),
`loose` (by the kilogram), `bulk` (by the litre), `plain` (nothing tracked), `serial` (devices),
`deposit` (goes along with what is in it; nobody orders or stocks it).
"""

from __future__ import annotations

from typing import NamedTuple


class Group(NamedTuple):
    """One shelf group: `prefix` begins the article ids, `brands` are handed out in turn."""

    prefix: str
    kind: str
    brands: tuple[str, ...]
    goods: str


# Variants are written in English; these words are all that German needs beyond the comma.
GERMAN_WORDS = {
    "pc": "Stück",
    "pcs": "Stück",
    "rolls": "Rollen",
    "bags": "Beutel",
    "pairs": "Paar",
    "bottles": "Flaschen",
    "sheets": "Blatt",
    "tabs": "Tabs",
    "red": "rot",
    "blue": "blau",
    "green": "grün",
    "white": "weiß",
    "black": "schwarz",
    "grey": "grau",
    "natural": "natur",
    "lemon": "Zitrone",
    "lavender": "Lavendel",
    "mint": "Minze",
    "vanilla": "Vanille",
    "strawberry": "Erdbeere",
    "cherry": "Kirsche",
    "mild": "mild",
    "hot": "scharf",
    "warm": "warmweiß",
    "cool": "kaltweiß",
}

GROUPS = (
    Group(
        "OIL",
        "dry",
        ("Solvara", "Halmbach"),
        """
Olive oil | Olivenöl | 0.5 l; 1 l; 5 l
Rapeseed oil | Rapsöl | 0.5 l; 1 l; 10 l
Sunflower oil | Sonnenblumenöl | 1 l; 5 l
Walnut oil | Walnussöl | 250 ml
White wine vinegar | Weißweinessig | 0.5 l; 1 l
Balsamic vinegar | Balsamessig | 250 ml; 0.5 l
""",
    ),
    Group(
        "PAS",
        "dry",
        ("Granova", "Brackenhall"),
        """
Spaghetti | Spaghetti | 500 g; 1 kg; 5 kg
Penne | Penne | 500 g; 1 kg
Fusilli | Fusilli | 500 g; 1 kg
Egg noodles | Eiernudeln | 250 g; 500 g
Basmati rice | Basmatireis | 1 kg; 5 kg
Risotto rice | Risottoreis | 500 g; 1 kg
Red lentils | Rote Linsen | 500 g
Couscous | Couscous | 500 g; 1 kg
""",
    ),
    Group(
        "BAK",
        "dry",
        ("Kestrelmill", "Halmbach"),
        """
Wheat flour | Weizenmehl | 1 kg; 2.5 kg; 10 kg
Rye flour | Roggenmehl | 1 kg
Sugar | Zucker | 1 kg; 5 kg
Brown sugar | Rohrzucker | 500 g; 1 kg
Baking powder | Backpulver | 10 pcs
Dry yeast | Trockenhefe | 7 g; 500 g
Rolled oats | Haferflocken | 500 g; 1 kg
Sea salt | Meersalz | 500 g; 1 kg
""",
    ),
    Group(
        "CAN",
        "dry",
        ("Brackenhall", "Ortensia"),
        """
Chopped tomatoes | Gehackte Tomaten | 400 g; 800 g; 2.5 kg
Chickpeas | Kichererbsen | 400 g; 800 g
Kidney beans | Kidneybohnen | 400 g; 800 g
Sweetcorn | Gemüsemais | 340 g
Pickled gherkins | Gewürzgurken | 370 ml; 720 ml
Pineapple slices | Ananasscheiben | 565 g
Green olives | Grüne Oliven | 350 g
Tuna in oil | Thunfisch in Öl | 160 g
""",
    ),
    Group(
        "SAU",
        "dry",
        ("Ortensia", "Fennwick"),
        """
Tomato ketchup | Tomatenketchup | 500 ml; 5 kg
Mustard | Senf | 250 ml mild; 250 ml hot
Mayonnaise | Mayonnaise | 250 ml; 5 kg
Pesto | Pesto | 190 g
Soy sauce | Sojasauce | 150 ml; 1 l
Vegetable stock | Gemüsebrühe | 250 g; 1 kg
Ground pepper | Gemahlener Pfeffer | 50 g; 500 g
Sweet paprika | Paprika edelsüß | 50 g; 500 g
Cinnamon | Zimt | 40 g
""",
    ),
    Group(
        "COF",
        "dry",
        ("Morgenrast", "Larkfield"),
        """
Coffee beans | Kaffeebohnen | 500 g; 1 kg
Ground coffee | Gemahlener Kaffee | 250 g; 500 g
Decaf coffee | Entkoffeinierter Kaffee | 250 g
Black tea | Schwarzer Tee | 25 bags; 100 bags
Peppermint tea | Pfefferminztee | 25 bags
Fruit tea | Früchtetee | 25 bags
Drinking chocolate | Trinkschokolade | 400 g
""",
    ),
    Group(
        "SWE",
        "dry",
        ("Larkfield", "Zuckerwinkel"),
        """
Milk chocolate | Vollmilchschokolade | 100 g; 300 g
Dark chocolate | Zartbitterschokolade | 100 g
Butter biscuits | Butterkekse | 200 g
Fruit gums | Fruchtgummi | 200 g; 1 kg
Strawberry jam | Erdbeerkonfitüre | 340 g
Honey | Honig | 250 g; 500 g
Hazelnut spread | Nusscreme | 400 g
Muesli | Müsli | 500 g; 1 kg
""",
    ),
    Group(
        "SNK",
        "dry",
        ("Zuckerwinkel", "Tofteby"),
        """
Potato crisps | Kartoffelchips | 175 g; 40 g
Salted peanuts | Gesalzene Erdnüsse | 200 g; 1 kg
Almonds | Mandeln | 200 g
Pretzel sticks | Salzstangen | 250 g
Rice crackers | Reiscracker | 125 g
""",
    ),
    Group(
        "DRI",
        "dry",
        ("Quellmoor", "Tofteby"),
        """
Mineral water | Mineralwasser | 0.5 l; 1 l
Apple juice | Apfelsaft | 0.2 l; 1 l
Orange juice | Orangensaft | 0.2 l; 1 l
Cola | Cola | 0.33 l; 1 l
Elderflower lemonade | Holunderlimonade | 0.33 l
Oat drink | Haferdrink | 1 l
Lager beer | Helles Bier | 0.5 l
Red wine | Rotwein | 0.75 l
""",
    ),
    Group(
        "DAI",
        "fresh",
        ("Fennwick", "Almried"),
        """
Whole milk | Vollmilch | 1 l; 10 l
Butter | Butter | 250 g; 1 kg
Yoghurt | Joghurt | 500 g natural; 150 g strawberry; 150 g cherry; 150 g vanilla
Quark | Quark | 500 g; 5 kg
Whipping cream | Schlagsahne | 200 g; 1 l
Cream cheese | Frischkäse | 200 g
Eggs, box | Eier, Schachtel | 10 pcs
Fresh pasta | Frische Pasta | 400 g
""",
    ),
    Group(
        "CHE",
        "weighed",
        ("Almried",),
        """
Mountain cheese | Bergkäse | piece
Gouda | Gouda | quarter wheel
Blue cheese | Blauschimmelkäse | piece
Smoked ham | Räucherschinken | piece
""",
    ),
    Group(
        "VEG",
        "loose",
        ("Ostergrund",),
        """
Potatoes | Kartoffeln | loose
Onions | Zwiebeln | loose
Carrots | Möhren | loose
Apples | Äpfel | loose
""",
    ),
    Group(
        "BLK",
        "bulk",
        ("Sauberquell",),
        """
Floor cleaner | Bodenreiniger | drum refill
Dish detergent | Spülmittel | drum refill
""",
    ),
    Group(
        "CLN",
        "plain",
        ("Sauberquell", "Brightmere"),
        """
Washing-up liquid | Handspülmittel | 500 ml lemon; 500 ml lavender; 5 l
Laundry detergent | Vollwaschmittel | 1.5 l; 5 l
Fabric softener | Weichspüler | 1 l
All-purpose cleaner | Allzweckreiniger | 1 l; 10 l
Glass cleaner | Glasreiniger | 500 ml; 5 l
Bathroom cleaner | Badreiniger | 750 ml
Dishwasher tablets | Geschirrspültabs | 40 tabs; 100 tabs
Scouring cream | Scheuermilch | 500 ml
Descaler | Entkalker | 500 ml
Hand soap | Handseife | 300 ml; 5 l
Sponges | Schwämme | 10 pcs
Microfibre cloths | Mikrofasertücher | 4 pcs blue; 4 pcs red; 4 pcs green
Floor cloth | Bodentuch | 1 pc; 10 pcs
Household gloves | Haushaltshandschuhe | S; M; L
Broom | Besen | 40 cm
Dustpan set | Kehrset | blue; grey
Mop bucket | Wischeimer | 10 l
""",
    ),
    Group(
        "PAP",
        "plain",
        ("Weichblatt", "Brightmere"),
        """
Kitchen roll | Küchenrolle | 4 rolls; 12 rolls
Toilet paper | Toilettenpapier | 8 rolls; 16 rolls
Paper napkins | Papierservietten | 100 pcs white; 100 pcs red; 100 pcs green
Facial tissues | Kosmetiktücher | 100 pcs
Paper towels | Papierhandtücher | 200 pcs
Bin bags | Müllbeutel | 20 l; 35 l; 60 l; 120 l
Freezer bags | Gefrierbeutel | 1 l; 3 l; 6 l
Baking paper | Backpapier | 8 m; 20 m
Cling film | Frischhaltefolie | 30 m; 300 m
Aluminium foil | Alufolie | 10 m; 30 m
Lunch boxes, cardboard | Menüboxen, Karton | 50 pcs
Paper cups | Pappbecher | 50 pcs; 200 pcs
""",
    ),
    Group(
        "KIT",
        "plain",
        ("Topfgarten", "Marlowe Lane"),
        """
Ceramic mug | Keramikbecher | white; blue; green; black
Water glass | Wasserglas | 0.2 l; 0.3 l
Wine glass | Weinglas | 0.25 l
Dinner plate | Speiseteller | 24 cm; 27 cm
Soup bowl | Suppenschale | 0.5 l white; 0.5 l grey
Saucepan | Kochtopf | 16 cm; 20 cm; 24 cm
Frying pan | Bratpfanne | 20 cm; 24 cm; 28 cm
Chopping board | Schneidebrett | 30 cm; 40 cm
Kitchen knife | Küchenmesser | 12 cm; 20 cm
Table fork | Tafelgabel | 6 pcs
Table spoon | Tafellöffel | 6 pcs
Whisk | Schneebesen | 25 cm
Colander | Durchschlag | 24 cm
Mixing bowl | Rührschüssel | 2 l; 4 l
Food container | Frischhaltedose | 0.5 l; 1 l; 2 l
Tea towel | Geschirrtuch | 3 pcs blue; 3 pcs red
Thermos flask | Thermoskanne | 0.5 l; 1 l
""",
    ),
    Group(
        "HOM",
        "plain",
        ("Lichtwerder", "Marlowe Lane"),
        """
Tea lights | Teelichter | 30 pcs; 100 pcs
Pillar candle | Stumpenkerze | white; red; green
Scented candle | Duftkerze | vanilla; lavender
Matches | Streichhölzer | 10 pcs
Bath towel | Badetuch | white; grey; blue
Door mat | Fußmatte | 60 cm; 75 cm
Storage box | Aufbewahrungsbox | 10 l; 30 l; 60 l
Laundry basket | Wäschekorb | white; grey
Clothes pegs | Wäscheklammern | 50 pcs
Coat hangers | Kleiderbügel | 10 pcs black; 10 pcs natural
Umbrella | Regenschirm | black; blue
Picture frame | Bilderrahmen | 13 x 18 cm; 21 x 30 cm
Watering can | Gießkanne | 5 l; 10 l
Plant pot | Blumentopf | 14 cm; 20 cm
""",
    ),
    Group(
        "ELE",
        "plain",
        ("Lichtwerder", "Tollbrook"),
        """
LED lamp E27 | LED-Lampe E27 | 8 W warm; 8 W cool; 11 W warm
LED lamp E14 | LED-Lampe E14 | 5 W warm; 5 W cool
Batteries AA | Batterien AA | 4 pcs; 24 pcs
Batteries AAA | Batterien AAA | 4 pcs; 24 pcs
Button cells CR2032 | Knopfzellen CR2032 | 2 pcs
Extension lead | Verlängerungskabel | 3 m; 5 m; 10 m
Socket strip | Steckdosenleiste | 4 pcs; 6 pcs
USB-C cable | USB-C-Kabel | 1 m; 2 m
Torch | Taschenlampe | 80 lm; 300 lm
Smoke alarm | Rauchmelder | white
Cable ties | Kabelbinder | 100 pcs
Timer switch | Zeitschaltuhr | white
""",
    ),
    Group(
        "OFF",
        "plain",
        ("Papierhelm", "Tollbrook"),
        """
Copy paper A4 | Kopierpapier A4 | 500 sheets
Ballpoint pens | Kugelschreiber | 10 pcs blue; 10 pcs black
Permanent marker | Permanentmarker | black; red
Packing tape | Packband | 50 m; 66 m
Shipping labels | Versandetiketten | 100 sheets
Cardboard box | Faltkarton | 30 x 20 cm; 40 x 30 cm; 60 x 40 cm
Stretch film | Stretchfolie | 300 m
Lever arch file | Ordner | black; blue; red
Scissors | Schere | 18 cm; 21 cm
Work gloves | Arbeitshandschuhe | M; L; XL
Sticky notes | Haftnotizen | 100 sheets; 400 sheets
""",
    ),
    Group(
        "PET",
        "plain",
        ("Pfotenau",),
        """
Cat litter | Katzenstreu | 5 l; 20 l
Dog lead | Hundeleine | 1.5 m red; 1.5 m black
Pet bowl | Futternapf | 0.3 l; 0.75 l
""",
    ),
    Group(
        "DEV",
        "serial",
        ("Tollbrook", "Gerätewerk Nord"),
        """
Cordless drill 18 V | Akkuschrauber 18 V | blue
Kitchen scale | Küchenwaage | 5 kg; 15 kg
Hand scanner | Handscanner | 2D
Label printer | Etikettendrucker | 104 mm
Coffee machine | Kaffeemaschine | 1.2 l
Vacuum cleaner | Staubsauger | 700 W
Tablet computer | Tablet | 64 GB; 128 GB
""",
    ),
    Group(
        "APP",
        "plain",
        ("Tollbrook", "Gerätewerk Nord"),
        """
Kettle | Wasserkocher | 1.7 l white; 1.7 l black
Toaster | Toaster | white; black
Hand blender | Stabmixer | 600 W
Steam iron | Dampfbügeleisen | 2400 W
Table fan | Tischventilator | 30 cm
Hair dryer | Haartrockner | 1800 W
""",
    ),
    Group(
        "DEP",
        "deposit",
        ("Tofteby",),
        """
Deposit crate | Pfandkasten | 12 bottles
""",
    ),
)

# Goods that arrive one by one: no pack code to scan.
PACKLESS_PREFIXES = ("APP", "DEV", "VEG", "BLK", "CHE")
GERMAN_PHRASES = {
    "piece": "Stück",
    "quarter wheel": "Viertellaib",
    "loose": "lose",
    "drum refill": "Fassware",
}

STAFF = (
    ("Anna Berg", "lead"),
    ("Jonas Feld", "worker"),
    ("Mira Toft", "worker"),
    ("Oskar Lind", "worker"),
    ("Grace Hollis", "lead"),
    ("Tomasz Wrona", "worker"),
    ("Leyla Aydin", "worker"),
    ("Ben Marsh", "worker"),
)
