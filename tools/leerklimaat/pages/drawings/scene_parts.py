"""What a drawing of a scene is made of: people, and the things of a ward.

From: nothing. To: scene_drawing.py. Each part stands on a floor at 0 and grows upwards, below 0.
People are the dots of the logo with shoulders: of no colour, no gender, no age but child or grown.
"""

from dataclasses import dataclass
from typing import Final

from leerklimaat.model.scene import Light, Thing


@dataclass(frozen=True, slots=True)
class Part:
    """Paths from back to front. `glass`: through which one sees the sky, `shine`: gives light,
    `body`: hides what is behind it, `heads`: dots.

    `sky`: the middle of the glass, where sun or moon can stand. `tall`: how high it comes. `hangs`:
    on the wall, this high above the floor, so that something low can stand below it.
    """

    width: int
    tall: int
    lines: str = ""
    body: str = ""
    heads: str = ""
    glass: str = ""
    shine: str = ""
    sky: tuple[int, int] | None = None
    hangs: int = 0


PARTS: Final[dict[Thing, Part]] = {
    # People.
    "person": Part(
        34,
        88,
        body="M1 0c0-16 0-36 2-44 2-11 7-16 14-16s12 5 14 16c2 8 2 28 2 44",
        heads="M17-76h.01",
    ),
    "group": Part(
        92,
        90,
        body="M1 0c0-16 0-36 2-42 2-11 7-16 14-16s12 5 14 16c2 6 2 26 2 42M59 0c0-16 0-36 2-42"
        " 2-11 7-16 14-16s12 5 14 16c2 6 2 26 2 42M30 0c0-16 0-38 2-46 2-11 7-16 14-16"
        "s12 5 14 16c2 8 2 30 2 46",
        heads="M17-72h.01M75-72h.01M46-78h.01",
    ),
    "child": Part(
        28,
        64,
        body="M2 0c0-12 0-20 1-26 2-8 5-12 11-12s9 4 11 12c1 6 1 14 1 26",
        heads="M14-52h.01",
    ),
    "seated": Part(
        50,
        90,
        lines="M6-64 10-26h24M12-26V0M32-26V0",
        body="M12-30c-1-20 2-32 11-32 8 0 12 8 12 20v4c8 0 12 2 12 8v30h-9v-26H18c-4 0-6-1-6-4z",
        heads="M24-78h.01",
    ),
    "seated-left": Part(
        50,
        90,
        lines="M44-64 40-26h-24M38-26V0M18-26V0",
        body="M38-30c1-20-2-32-11-32-8 0-12 8-12 20v4c-8 0-12 2-12 8v30h9v-26h20c4 0 6-1 6-4z",
        heads="M26-78h.01",
    ),
    "people-at-table": Part(
        124,
        92,
        body="M10-38c0-20 4-28 14-28s14 8 14 28zM48-38c0-20 4-28 14-28s14 8 14 28z"
        "M86-38c0-20 4-28 14-28s14 8 14 28z",
        lines="M2-38h120M12-38V0M112-38V0",
        heads="M24-80h.01M62-80h.01M100-80h.01",
    ),
    "people-on-sofa": Part(
        124,
        86,
        body="M10-28v-18c0-6 4-10 10-10h84c6 0 10 4 10 10v18"
        "M26-26c0-24 4-34 14-34s14 10 14 34zM70-26c0-24 4-34 14-34s14 10 14 34z"
        "M2-24c0-6 3-9 8-9s8 3 8 9v6h88v-6c0-6 3-9 8-9s8 3 8 9V-4H2z",
        lines="M10-4v4M114-4v4",
        heads="M40-74h.01M84-74h.01",
    ),
    # Doors and windows.
    "door": Part(62, 130, lines="M4 0v-128h54V0M46-60v.01", body="M4 0v-128h54V0"),
    "open-door": Part(
        74,
        130,
        glass="M4 0v-128h54V0z",
        body="M58-128 32-114V12L58 0",
        lines="M4 0v-128h54V0M40-56v8",
    ),
    "garden-door": Part(
        104,
        134,
        glass="M4 0v-132h96V0z",
        lines="M4 0v-132h96V0M52-132V0M4-30h96M58-64v10M28-30v-40"
        "M28-92c-9 0-12 8-11 13-7 4-5 18 4 19h14c9-1 11-15 4-19 1-5-2-13-11-13z",
        sky=(76, -104),
    ),
    "window": Part(
        76,
        142,
        hangs=70,
        glass="M4-140h68v70H4z",
        lines="M4-140h68v70H4zM38-140v70M0-70h76",
        sky=(55, -120),
    ),
    "fence": Part(
        92,
        76,
        lines="M4 0v-66l7-8 7 8V0M32 0v-66l7-8 7 8V0M60 0v-66l7-8 7 8V0M0-50h4M18-50h14"
        "M46-50h14M74-50h14M0-20h4M18-20h14M46-20h14M74-20h14",
    ),
    # In a living room.
    "sofa": Part(
        116,
        60,
        body="M10-28v-20c0-6 4-10 10-10h76c6 0 10 4 10 10v20"
        "M2-24c0-6 3-9 8-9s8 3 8 9v6h80v-6c0-6 3-9 8-9s8 3 8 9V-4H2z",
        lines="M10-4v4M106-4v4M58-56v38",
    ),
    "television": Part(84, 88, lines="M4-86h76v48H4zM42-38v14M24-24h36M14-24h56V0H14z"),
    "lamp": Part(44, 120, shine="M12-118h20l10 30H2z", lines="M12-118h20l10 30H2zM22-88V0M10 0h24"),
    "plant": Part(
        48,
        82,
        lines="M12-26h24l-4 26H16zM24-26v-26M24-44c-14 2-20-6-20-18 14-1 20 6 20 18z"
        "M24-50c0-14 8-22 20-22 1 14-6 22-20 22zM24-52c-6-10-4-20 2-28 6 8 6 18-2 28",
    ),
    "clock": Part(
        48, 142, hangs=100, lines="M24-142a20 20 0 1 0 0 40a20 20 0 0 0 0-40zM24-134v12l8 6"
    ),
    "coat-rack": Part(
        60,
        130,
        hangs=72,
        lines="M4-128h52M16-128v6M44-128v6M16-122l-9 7-3 24h5v18h14v-18h5l-3-24z"
        "M44-122c-8 0-9 8-9 14h18c0-6-1-14-9-14zM35-108h18v14H35z",
    ),
    # In a kitchen.
    "kitchen-table": Part(
        96,
        68,
        lines="M2-38h92M12-38V0M84-38V0M34-38v-13h14v13M48-49h3a3 3 0 0 1 0 7h-3"
        "M38-62c-3 4 3 4 0 7",
    ),
    "sink": Part(
        104,
        72,
        lines="M6-44V0M98-44V0M6 0h92M52-44v-20c0-12 18-12 18-2v4M10-50h26M12-56h22M14-62h18"
        "M52-36V-4",
        body="M2-44h100v8H2z",
    ),
    "stove": Part(
        76,
        86,
        lines="M8-44V0h60v-44M18-34h40v24H18zM22-44v-20h32v20M16-58h6M54-58h6"
        "M32-72c-4 5 4 6 0 11M44-72c-4 5 4 6 0 11",
        body="M2-44h72",
    ),
    "fridge": Part(
        58, 118, lines="M6 0v-116c0-4 2-6 6-6h34c4 0 6 2 6 6V0M6-76h46M14-96v10M14-66v14"
    ),
    "cards": Part(
        88,
        134,
        hangs=70,
        lines="M4-132h34v24H4zM50-132h34v24H50zM4-96h34v24H4zM50-96h34v24H50z"
        "M11-120h20M57-120h12M11-84h12M57-84h20",
    ),
    # At work.
    "desk": Part(
        108, 94, lines="M2-38h104M10-38V0M98-38V0M38-92h56v40H38zM66-52v14M54-38h24M12-38v-12h10v12"
    ),
    "trolley": Part(
        82,
        82,
        lines="M8-66h60v52H8zM8-48h60M8-31h60M34-57h8M34-40h8M34-22h8M68-66l10-12"
        "M14-66v-10h10v10M32-66v-14h10v14M20-12a5 5 0 1 0 0 10a5 5 0 0 0 0-10z"
        "M56-12a5 5 0 1 0 0 10a5 5 0 0 0 0-10z",
    ),
    "medicine-cabinet": Part(
        84,
        142,
        hangs=76,
        lines="M4-132h44v56H4zM4-104h44M12-104v-12h8v12M28-104v-16h9v16M12-76v-14h10v14"
        "M30-76v-10h8v10M48-132l30-8v56l-30 8M70-112v10",
    ),
    "phone": Part(
        52,
        122,
        hangs=56,
        lines="M10-120h30v62H10zM22-65h6M46-104c5 9 5 19 0 28M4-104c-5 9-5 19 0 28",
    ),
    "ironing-board": Part(
        112,
        74,
        lines="M4-44h86c8 0 14-2 18-6M30-44 74 0M74-44 30 0M40-52c0-10 8-14 18-14h14l6 14z"
        "M50-72h18",
    ),
    "washing-machine": Part(
        66,
        72,
        lines="M4-70h58V0H4zM4-54h58M12-62h14M33-46a19 19 0 1 0 0 38a19 19 0 0 0 0-38z"
        "M18-26c8-6 14 6 30-1",
    ),
    "alarm-clocks": Part(
        108,
        66,
        lines="M2-38h104M12-38V0M96-38V0M22-62a11 11 0 1 0 0 22a11 11 0 0 0 0-22z"
        "M54-62a11 11 0 1 0 0 22a11 11 0 0 0 0-22zM86-62a11 11 0 1 0 0 22a11 11 0 0 0 0-22z"
        "M22-56v5h4M54-56v5h4M86-56v5h4M14-64l-3 3M30-64l3 3M46-64l-3 3M62-64l3 3M78-64l-3 3"
        "M94-64l3 3",
    ),
    "bicycle": Part(
        118,
        72,
        lines="M24-44a22 22 0 1 0 0 44a22 22 0 0 0 0-44z"
        "M94-44a22 22 0 1 0 0 44a22 22 0 0 0 0-44zM24-22 42-54h34L58-22zM58-22 40-62M32-62h16"
        "M76-54 94-22M76-54l-4-16h12",
    ),
    "tools": Part(
        84,
        132,
        hangs=80,
        lines="M4-126h76v50H4zM20-116v28M15-116h10M40-116v14l-4 4v10M40-102l4 4v10"
        "M62-112a6 6 0 1 0 0 8M62-104v18",
    ),
    # Outside.
    "car": Part(
        128,
        68,
        lines="M8-14H4v-18c0-6 3-9 10-10l18-4 14-20h38l22 22c12 1 18 5 18 14v16h-10M44-14h40"
        "M44-46h52M66-66v20M26-26a12 12 0 1 0 0 24a12 12 0 0 0 0-24z"
        "M102-26a12 12 0 1 0 0 24a12 12 0 0 0 0-24z",
    ),
    "tree": Part(
        76,
        132,
        lines="M38 0v-72M38-40 52-54"
        "M38-130c-18 0-24 12-23 22-16 6-14 34 6 36h34c20-2 22-30 6-36 1-10-5-22-23-22z",
    ),
    "bench": Part(98, 58, lines="M4-34h90M8-56h82M8-46h82M16-34V0M82-34V0M14-56v22M84-56v22"),
    "bag": Part(60, 54, lines="M4-34h52l-4 34H8zM18-34c0-18 24-18 24 0M24-18h12"),
}

SKY: Final[dict[Light, str]] = {
    "morning": "M-9 4a9 9 0 0 1 18 0M-15 4h30M0-13v3M-13-7l2 2M13-7l-2 2",
    "day": "M0-8a8 8 0 1 0 0 16a8 8 0 0 0 0-16z",
    "evening": "M4-10a10 10 0 1 0 6 15a9 9 0 0 1-6-15z",
    "night": "M4-10a10 10 0 1 0 6 15a9 9 0 0 1-6-15zM-16-8h.01M-14 12h.01",
}
"""Around the middle of the glass: a low sun, a sun, a moon, a moon with stars."""
