using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DocIndex.Browser.Tests;

/// <summary>What axe finds on a page.</summary>
internal static class Accessibility
{
    /// <summary>The rules of WCAG 2.2 AA that axe knows.</summary>
    private const string Rules =
        """
        {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
        }
        """;

    private const string Colours =
        "{ runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }";

    /// <summary>
    /// Leaves of elements beside each other that are made alike, as the rows of a long table are, the first few: axe
    /// says the same of all of them, and needs nearly all of its time for that. Alike means the same elements,
    /// attributes, classes and styles, with text in the same places. What another element refers to stays.
    /// </summary>
    private const string FewOfEach =
        """
        () => {
          const most = 4;
          const references = ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls'];
          const named = new Set(references.flatMap(name => [...document.querySelectorAll(`[${name}]`)]
            .flatMap(e => e.getAttribute(name).split(' '))));
          const isNamed = e => [e, ...e.querySelectorAll('[id]')].some(one => named.has(one.id));
          const told = ['class', 'style', 'fill', 'role', 'type', 'tabindex', 'lang'];
          const look = e => {
            const seen = new Map();
            const children = [...e.children].map(child => {
              const shape = look(child);
              const count = (seen.get(shape) ?? 0) + 1;
              seen.set(shape, count);
              if (count > most && !isNamed(child)) child.remove();
              return shape;
            });
            const attributes = [...e.attributes].map(a => told.includes(a.name) ? a.name + '=' + a.value : a.name);
            const text = [...e.childNodes].map(n => n.nodeType === 3 && n.data.trim() ? 't' : '').join('');
            return `${e.tagName}[${attributes.sort()}]${text ? 't' : ''}(${[...new Set(children)]})`;
          };
          look(document.body);
        }
        """;

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What is against the rules on a page that is shown in light, and against those of contrast in the dark: nothing
    /// but the colours is another there. Elements of the page are gone afterwards.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(FewOfEach);
        await page.EvaluateAsync(s_axe);
        var light = await FoundAsync(page, Rules);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await FoundAsync(page, Colours);
        return [.. light, .. dark.Select(violation => "in the dark: " + violation)];
    }

    // Axe runs within the page at once, and tells what is wrong alone: what is right is many times as much.
    private static Task<string[]> FoundAsync(IPage page, string rules) => page.EvaluateAsync<string[]>(
        $"axe.run(document, {rules}).then(found => found.violations"
            + ".map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`))");
}
