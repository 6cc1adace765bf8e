using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Mail;
using Network.Jobs.Mail;

namespace Network.Tests.Access;

/// <summary>Makes people known, and signs them in as they would themselves: by the link or the code of their mail.</summary>
internal static partial class Visitors
{
    private static readonly Sql s_person = new(
        sqlite: """
            INSERT INTO Person (Email, EmailKey, Name, Language, IsAdministrator, SecurityStamp, CreatedAt)
            VALUES (@email, @emailKey, @name, @language, @isAdministrator, 'first', @now)
            RETURNING Id
            """,
        sqlServer: """
            INSERT INTO Person (Email, EmailKey, Name, Language, IsAdministrator, SecurityStamp, CreatedAt)
            OUTPUT inserted.Id
            VALUES (@email, @emailKey, @name, @language, @isAdministrator, 'first', @now)
            """);

    /// <summary>A person whom nobody has given anything, unless an administrator.</summary>
    public static Task<long> AddPerson(
        this Database database, string email, string name = "Kari Nes", Language language = Language.Nynorsk, bool isAdministrator = false) =>
        database.Write(sql => sql.Value<long>(s_person, new
        {
            email,
            emailKey = EmailAddress.Key(email),
            name,
            language = language.ToString(),
            isAdministrator,
            now = new DateTimeOffset(2023, 1, 2, 8, 0, 0, TimeSpan.Zero),
        }));

    /// <summary>A visitor who is signed in as the person with this address.</summary>
    public static async Task<SiteClient> SignedIn(this RunningSite site, string email)
    {
        var client = site.Client();
        await client.AskToSignIn(email);
        var mail = (await site.SignInMails()).Single();
        var page = await client.Get(mail.Link);
        var inside = await client.Send(page, "main form");
        return inside.Status == HttpStatusCode.OK ? client : throw new InvalidOperationException($"Not signed in: {inside.Status}");
    }

    /// <summary>Signs in as the person with this address in a browser.</summary>
    public static async Task SignIn(this IPage page, RunningSite site, string email)
    {
        await page.GotoAsync("/logg-inn");
        await page.FillAsync("#Email", email);
        await page.ClickAsync("main form button");
        // What is on a page is waited for, not its address: that may be there before anybody waits.
        await page.WaitForSelectorAsync("#Code");
        await page.GotoAsync((await site.SignInMails())[^1].Link);
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("form[action='/logg-ut']");
    }

    /// <summary>Fills in the address; returns the page that asks for the code.</summary>
    public static async Task<SitePage> AskToSignIn(this SiteClient client, string email, string? returnUrl = null)
    {
        var page = await client.Get(returnUrl is null ? "/logg-inn" : $"/logg-inn?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return await client.Send(page, "main form", ("Email", email));
    }

    /// <summary>The mails to sign in with that are due, the oldest first: taken, written as they would be sent, and marked sent. Other mail is let go.</summary>
    public static async Task<IReadOnlyList<SignInText>> SignInMails(this RunningSite site)
    {
        var outbox = site.Services.GetRequiredService<OutboxStore>();
        var writer = site.Services.GetServices<IMailWriter>().Single(w => w.Kind == MailKind.SignIn);
        var mails = new List<SignInText>();
        foreach (var due in (await outbox.Lease(100, "nettverk.example", TimeSpan.FromMinutes(1))).OrderBy(d => d.Id))
        {
            if (due.Kind != MailKind.SignIn || await writer.Write(due, CancellationToken.None) is not { } mail) continue;
            await outbox.MarkSent(due, mail.To.Email);
            mails.Add(Read(mail));
        }

        return mails;
    }

    private static SignInText Read(WrittenMail mail)
    {
        var text = mail.Body.ToText();
        return new SignInText(new Uri(Address().Match(text).Value).PathAndQuery, SixDigits().Match(text).Value, mail, text);
    }

    [GeneratedRegex(@"https?://\S+/logg-inn/\S+")]
    private static partial Regex Address();

    // As a word of its own: six digits may stand next to each other in the link too.
    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixDigits();
}

/// <summary>A mail to sign in with, as its reader has it.</summary>
/// <param name="Link">Path and query.</param>
/// <param name="Code">Six digits.</param>
/// <param name="Mail">The whole.</param>
/// <param name="Text">Its plain text.</param>
internal sealed record SignInText(string Link, string Code, WrittenMail Mail, string Text);
