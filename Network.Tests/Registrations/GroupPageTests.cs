using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Network.Core.Registrations;
using Network.Core.Texts;
using Network.Data;
using Network.Data.Invitations;
using Network.Data.Registrations;
using Network.Jobs.Mail;
using Network.Tests.Browser;
using Network.Tests.Mail;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class GroupPageTests : BrowserTests
{
    private const string Form = "form:has([name=SubmissionId])";

    private static readonly Sql s_states = new("SELECT r.State FROM Registration r ORDER BY r.Id");
    private static readonly Sql s_taken = new("SELECT g.Taken FROM Gathering g");

    [Test]
    public async Task A_contact_registers_those_it_has_named_and_one_more_and_each_is_told()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invited(site, capacity: 10);
        using var contact = site.Client();
        var page = await contact.Get(path);
        Assert.That(page.Text, Does.Contain("Ledige plassar: 10").And.Contain("Ola Nes"));
        var ids = page.Html.QuerySelectorAll("[name=ParticipantIds]").Select(i => i.GetAttribute("value")!).ToList();

        var done = await contact.Send(
            page, Form, [.. ids.Select(id => ("ParticipantIds", (string?)id)), ("Others[0].Name", "Per Vik"), ("Others[0].Email", "per@bergen.example")]);
        var twice = await contact.Send(page, Form, [.. ids.Select(id => ("ParticipantIds", (string?)id))]);
        await site.Services.GetRequiredService<SendDueMail>().Run();

        Assert.That(done.Text, Does.Contain("3 er melde på").And.Contain("Ola Nes påmeld").And.Contain("I tillegg er 1 frå kommunen alt påmelde"));
        Assert.That(twice.Text, Does.Contain("0 er melde på; 2 var det frå før"));
        Assert.That(site.Mails().Where(m => m.Calendar is not null).Select(m => m.To.Email), Is.EquivalentTo(new[] { "ola@bergen.example", "liv@bergen.example", "per@bergen.example" }));
    }

    [Test]
    public async Task Where_places_are_short_nobody_is_registered_until_fewer_are_chosen_or_all_wait()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invited(site, capacity: 1);
        using var contact = site.Client();
        var page = await contact.Get(path);
        var ids = page.Html.QuerySelectorAll("[name=ParticipantIds]").Select(i => ("ParticipantIds", i.GetAttribute("value"))).ToArray();

        var few = await contact.Send(page, Form, ids);
        Assert.That(few.Text, Does.Contain("Det er 1 ledige plassar, og de melde på 2. Ingen er melde på."));
        Assert.That(await States(site), Is.Empty);
        Assert.That(few.Html.QuerySelectorAll("[name=ParticipantIds][checked]"), Has.Count.EqualTo(2), "nothing is lost");

        var waits = await contact.Send(few, "button[name=Wait]");
        Assert.That(waits.Text, Does.Contain("2 står på venteliste saman").And.Contain("på venteliste"));
        Assert.That(await States(site), Is.EqualTo(new[] { "Waiting", "Waiting" }));
    }

    [Test]
    public async Task Those_who_wait_together_get_places_together_and_others_do_not_wait_for_them()
    {
        await using var site = await RunningSite.Start();
        var (path, slug) = await Invited(site, capacity: 2);
        var (token, registrations) = (path.Split('/')[2], site.Services.GetRequiredService<RegistrationStore>());
        var first = await registrations.Register(Wish(slug, "a@x.example"));
        var second = await registrations.Register(Wish(slug, "b@x.example"));
        var groups = site.Services.GetRequiredService<GroupRegistrationStore>();
        await groups.Register(token, slug, "together", [Person("c"), Person("d")], wait: true, Language.Nynorsk);
        await registrations.Register(Wish(slug, "e@x.example"));
        var mine = site.Services.GetRequiredService<MyRegistrationStore>();

        await mine.Cancel(((RegisterOutcome.Registered)first).Token);
        Assert.That(await States(site), Is.EqualTo(new[] { "Cancelled", "Confirmed", "Waiting", "Waiting", "Confirmed" }), "one place is of no use to two");
        await mine.Cancel(((RegisterOutcome.Registered)second).Token);
        Assert.That((await States(site)).Skip(2).Take(2), Is.EqualTo(new[] { "Waiting", "Waiting" }));
        var last = await registrations.Register(Wish(slug, "f@x.example"));
        await mine.Cancel(((RegisterOutcome.Registered)last).Token);
        await mine.Cancel((await Token(site, "e@x.example"))!);
        Assert.That((await States(site)).Skip(2).Take(2), Is.EqualTo(new[] { "Confirmed", "Confirmed" }));
        Assert.That(await site.Database.Read(sql => sql.Value<int>(s_taken)), Is.EqualTo(2));
    }

    [Test]
    public async Task Of_many_groups_at_once_each_gets_all_its_places_or_none_and_never_more_than_there_are()
    {
        await using var site = await RunningSite.Start();
        var (path, slug) = await Invited(site, capacity: 10);
        var (token, groups) = (path.Split('/')[2], site.Services.GetRequiredService<GroupRegistrationStore>());
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            groups.Register(token, slug, $"group-{n}", [Person($"a{n}"), Person($"b{n}"), Person($"c{n}")], wait: false, Language.Nynorsk)));

        Assert.That(outcomes.OfType<GroupOutcome.Done>().Count(), Is.EqualTo(3));
        Assert.That(outcomes.OfType<GroupOutcome.TooFew>().Select(o => o.Free).Distinct(), Is.EqualTo(new[] { 1 }));
        Assert.That(await States(site), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task The_gathering_of_another_network_and_a_wrong_link_open_nothing()
    {
        await using var site = await RunningSite.Start();
        var (path, _) = await Invited(site, capacity: 10);
        var other = await site.Database.AddNetwork("Eit anna nettverk");
        var foreign = await site.Database.AddGathering(other, "Framand samling", site.Clock.Now.AddDays(9));
        using var contact = site.Client();
        var token = path.Split('/')[2];
        Assert.That((await contact.Get($"/invitasjon/{token}/samling/{foreign}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await contact.Get($"/invitasjon/{new string('a', 26)}/samling/{path.Split('/')[4]}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var groups = site.Services.GetRequiredService<GroupRegistrationStore>();
        Assert.That(await groups.Register(token, foreign, "x", [Person("a")], wait: true, Language.Nynorsk), Is.InstanceOf<GroupOutcome.Closed>());
        var nobody = await contact.Send(await contact.Get(path), Form);
        Assert.That(nobody.Text, Does.Contain("Kryss av for minst éin"));
        var wrong = await contact.Send(await contact.Get(path), Form, ("Others[0].Name", "Per"), ("Others[0].Email", "per"));
        Assert.That(wrong.ValueOf("Others[0].Email"), Is.EqualTo("per"));
    }

    [Test]
    public async Task It_reads_well_on_a_phone_and_at_a_desk()
    {
        await using var site = await StartSite();
        var (path, _) = await Invited(site, capacity: 1);
        var faults = new List<string>();
        foreach (var view in new[] { BrowserView.Phone with { Width = 320 }, BrowserView.Desk })
        {
            var page = await Open(site, view);
            await page.GotoAsync(path);
            faults.AddRange((await page.Faults()).Select(f => $"{view.Width}: {f}"));
            foreach (var box in await page.QuerySelectorAllAsync("[name=ParticipantIds]")) await box.CheckAsync();
            await page.ClickAsync(Form + " button[type=submit]");
            await page.WaitForSelectorAsync("button[name=Wait]");
            faults.AddRange((await page.Faults()).Select(f => $"too few, {view.Width}: {f}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private static GroupPerson Person(string name) => new(name, $"{name}@bergen.example", null);

    private static RegistrationWish Wish(string slug, string email) => new() { Gathering = slug, SubmissionId = email, Name = "Ein", Email = email };

    private static Task<IReadOnlyList<string>> States(RunningSite site) => site.Database.Read(sql => sql.List<string>(s_states));

    private static readonly Sql s_token = new("SELECT r.Token FROM Registration r WHERE r.EmailKey = @email");

    private static Task<string?> Token(RunningSite site, string email) => site.Database.Read(sql => sql.Value<string>(s_token, new { email }));

    private static async Task<(string Path, string Slug)> Invited(RunningSite site, int capacity)
    {
        var access = await site.Database.AddNetwork();
        var slug = await site.Database.AddGathering(access, "Samling for alle", site.Clock.Now.AddDays(9), capacity);
        var token = (await new InvitationOverviewStore(site.Database, site.Clock).List(access)).Single(s => s.KommuneId == 4601).Token;
        await new InvitationStore(site.Database, site.Clock).Save(token, 0, new Core.Invitations.InvitationAnswer
        {
            Reply = Core.Invitations.KommuneReply.Joins,
            People = [new() { Name = "Ola Nes", Email = "ola@bergen.example" }, new() { Name = "Liv Vik", Email = "liv@bergen.example" }],
        }, Language.Nynorsk);
        return ($"/invitasjon/{token}/samling/{slug}", slug);
    }
}
