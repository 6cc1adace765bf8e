using Microsoft.Playwright;
using Network.Web.Demo;

namespace Network.Tests.Browser;

/// <summary>Somebody who tries the demo, as the README tells them to.</summary>
internal static class DemoVisitor
{
    /// <summary>Signs in as the demo's organiser, with the mail that the mailbox page shows.</summary>
    public static async Task SignInToDemo(this IPage page)
    {
        var mails = page.Locator("main tbody tr", new PageLocatorOptions { HasText = DemoData.OrganiserEmail });
        await page.GotoAsync("/postkasse");
        var before = await mails.CountAsync();
        await page.GotoAsync("/logg-inn");
        await page.FillAsync("#Email", DemoData.OrganiserEmail);
        await page.ClickAsync("main form button");
        do await page.GotoAsync("/postkasse");
        while (await mails.CountAsync() == before);
        await mails.First.Locator("a").ClickAsync();
        await page.GotoAsync((await page.Locator("a[href*='/logg-inn/']").First.GetAttributeAsync("href"))!);
        await page.ClickAsync("main form button");
    }
}
