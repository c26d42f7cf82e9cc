"""A slow phone on a slow network, as Lighthouse has it, applied by Chromium itself.

Chromium waits per request where Lighthouse simulates connections, so both ways to say "slow 4G"
are there: its round trip, and the wait per request that it takes as the same thing.
"""

from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 412, "height": 823}
SLOWER = 4
KILOBIT = 1024 / 8
NETWORKS = {
    "round trip 150 ms, 1.6 Mb/s": (150, 1638.4 * KILOBIT, 750 * KILOBIT),
    "wait 562.5 ms per request, 1.4 Mb/s": (562.5, 1474.56 * KILOBIT, 675 * KILOBIT),
}


def slow_down(page: Page, network: tuple[float, float, float] | None = None) -> None:
    """A processor four times as slow, and a network of so many ms, and bytes/s down and up."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    if network is not None:
        latency, down, up = network
        devtools.send("Network.enable")
        conditions = {"latency": latency, "downloadThroughput": down, "uploadThroughput": up}
        devtools.send("Network.emulateNetworkConditions", {"offline": False, **conditions})


def until(page: Page, fact: str) -> None:
    """Wait for a fact, a JavaScript expression; a page with our policy lets nothing else poll."""
    for _ in range(600):
        if page.evaluate(f"Boolean({fact})"):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(fact)
