using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>Waiting for what a key or a click leads to.</summary>
internal static class Navigation
{
    private const float Patience = 30_000;

    /// <summary>
    /// Waits until the page's address matches and all of the page is there. <see cref="IPage.WaitForURLAsync(string, PageWaitForURLOptions?)"/> misses the page's load
    /// where it comes before the waiting begins, and then waits in vain.
    /// </summary>
    public static async Task ArriveAtAsync(this IPage page, string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("footer, main").Last).ToBeVisibleAsync(new() { Timeout = Patience });
    }
}
