using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data.Mail;
using Network.Data.People;
using Network.Data.Registrations;
using Network.Jobs.Mail;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture]
public sealed partial class NewAddressTests
{
    private const string Kari = "kari@nes.example";
    private const string New = "kari@ny.example";

    [Test]
    public async Task A_new_address_counts_when_it_is_confirmed_also_for_what_one_is_registered_for()
    {
        await using var site = await RunningSite.Start();
        var id = await site.Database.AddPerson(Kari);
        var token = await Register(site);
        using var kari = await site.SignedIn(Kari);
        var asked = await kari.Send(await kari.Get("/mi-side/adresse"), "main form", ("Email", New));
        Assert.That(asked.Text, Does.Contain(New));
        var people = new PersonStore(site.Database);
        Assert.That((await people.Find(id))!.Email, Is.EqualTo(Kari));

        var (path, to) = await Mail(site);
        using var reader = site.Client();
        var page = await reader.Get(path);
        Assert.That(to, Is.EqualTo(New));
        Assert.That((await people.Find(id))!.Email, Is.EqualTo(Kari), "opening the link changes nothing");
        await reader.Send(page, "main form");

        Assert.That((await people.Find(id))!.Email, Is.EqualTo(New));
        var mine = (await new MyRegistrationStore(site.Database, site.Clock).Find(token))!.Registration;
        Assert.That(mine.Email, Is.EqualTo(New));
        Assert.That((await reader.Get(path)).Text, Does.Contain("brukt eller for gammal"));
        using var again = await site.SignedIn(New);
        Assert.That((await again.Get("/mi-side")).Text, Does.Contain(New));
    }

    [Test]
    public async Task An_address_of_somebody_else_is_refused_to_whoever_reads_it_and_told_to_nobody_else()
    {
        await using var site = await RunningSite.Start();
        var id = await site.Database.AddPerson(Kari);
        await site.Database.AddPerson(New, "Ein annan");
        using var kari = await site.SignedIn(Kari);
        var asked = await kari.Send(await kari.Get("/mi-side/adresse"), "main form", ("Email", New));
        Assert.That(asked.Text, Does.Contain("Vi har sendt").And.Not.Contain("Ein annan"));
        var (path, _) = await Mail(site);
        var refused = await kari.Send(await kari.Get(path), "main form");
        Assert.That(refused.Text, Does.Contain("høyrer til ein annan"));
        Assert.That((await new PersonStore(site.Database).Find(id))!.Email, Is.EqualTo(Kari));
    }

    [Test]
    public async Task The_same_address_a_wrong_one_and_the_sixth_of_a_day_are_refused()
    {
        await using var site = await RunningSite.Start();
        await site.Database.AddPerson(Kari);
        using var kari = await site.SignedIn(Kari);
        async Task<string> Ask(string email) => (await kari.Send(await kari.Get("/mi-side/adresse"), "main form", ("Email", email))).Text;
        Assert.That(await Ask("KARI@nes.example"), Does.Contain("adressa du har"));
        Assert.That(await Ask("ikkje ei adresse"), Does.Contain("e-post"));
        for (var i = 0; i < 5; i++) Assert.That(await Ask($"kari{i}@ny.example"), Does.Contain("Vi har sendt"));
        Assert.That(await Ask(New), Does.Contain("mange lenkjer"));
    }

    private static async Task<string> Register(RunningSite site)
    {
        var slug = await site.Database.AddGathering(await site.Database.AddNetwork(), "Møte", site.Clock.Now.AddDays(9));
        var wish = new RegistrationWish { Gathering = slug, SubmissionId = "s", Name = "Kari", Email = Kari, KommuneId = 4601, Language = Language.Nynorsk };
        return ((RegisterOutcome.Registered)await new RegistrationStore(site.Database, site.Clock).Register(wish)).Token;
    }

    private static async Task<(string Path, string To)> Mail(RunningSite site)
    {
        var writer = site.Services.GetServices<IMailWriter>().Single(w => w.Kind == MailKind.AddressChange);
        var due = (await site.Services.GetRequiredService<OutboxStore>().Lease(100, "nettverk.example", TimeSpan.FromMinutes(1))).Single(d => d.Kind == MailKind.AddressChange);
        var mail = (await writer.Write(due, CancellationToken.None))!;
        return (new Uri(Address().Match(mail.Body.ToText()).Value).AbsolutePath, mail.To.Email);
    }

    [GeneratedRegex(@"https?://\S+/adresse/\S+")]
    private static partial Regex Address();
}
