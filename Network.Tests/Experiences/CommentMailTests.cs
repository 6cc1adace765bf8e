using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Time;
using Network.Data;
using Network.Data.Experiences;
using Network.Tests.Mail;
using NUnit.Framework;

namespace Network.Tests.Experiences;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class CommentMailTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly DateTimeOffset s_noon = OsloTime.Moment(new DateOnly(2023, 10, 27), new TimeOnly(12, 0));

    [Test]
    public async Task The_author_is_told_of_each_comment_at_once_and_of_none_twice()
    {
        await using var mail = await MailWorld.Create(Database, s_noon);
        var (world, id) = await Published(mail);
        await Comment(world, id, "Kor mange møte vart det?");
        await mail.Run();
        await mail.Run();
        await mail.At(s_noon.AddDays(1));
        var sent = mail.Server.To("kari").Single();
        Assert.That(sent.Subject, Is.EqualTo("Ny kommentar: Foreldremøte som verka"));
        Assert.That(sent.Text, Does.Contain("Kor mange møte").And.Contain("Liv Vik").And.Contain($"/erfaringar/{id}#kommentar-").And.Contain("/kommentarpost/"));
        Assert.That(sent.Unsubscribe!.AbsolutePath, Does.StartWith("/kommentarpost/"));
        Assert.That(mail.Server.To("liv"), Is.Empty, "nobody is told of their own");
    }

    [Test]
    public async Task One_mail_a_day_goes_at_eight_with_all_of_the_day_before_across_the_change_of_the_clock()
    {
        await using var mail = await MailWorld.Create(Database, s_noon);
        var (world, id) = await Published(mail);
        var kari = (await world.Member(ExperienceWorld.Kari)).PersonId;
        await new MailChoiceStore(Database, mail.Clock).Choose(kari, CommentMail.Daily);
        await mail.At(s_noon.AddDays(1));
        await Comment(world, id, "Fyrst");
        await mail.At(OsloTime.Moment(new DateOnly(2023, 10, 28), new TimeOnly(23, 59)));
        await Comment(world, id, "Så");
        await mail.At(OsloTime.Moment(new DateOnly(2023, 10, 29), new TimeOnly(7, 59)));
        Assert.That(mail.Server.To("kari"), Is.Empty);
        await mail.At(OsloTime.Moment(new DateOnly(2023, 10, 29), new TimeOnly(8, 0)));
        await mail.At(s_noon.AddDays(3));
        var digest = mail.Server.To("kari").Single();
        Assert.That(digest.Subject, Is.EqualTo("2 nye kommentarar til erfaringar"));
        Assert.That(digest.Text, Does.Contain("Fyrst").And.Contain("Så"));
    }

    [Test]
    public async Task Whoever_changes_their_choice_misses_nothing_and_gets_nothing_twice()
    {
        await using var mail = await MailWorld.Create(Database, s_noon);
        var (world, id) = await Published(mail);
        var kari = (await world.Member(ExperienceWorld.Kari)).PersonId;
        var choices = new MailChoiceStore(Database, mail.Clock);
        await choices.Choose(kari, CommentMail.Daily);
        mail.Clock.Move(TimeSpan.FromMinutes(1));
        await Comment(world, id, "Mens dagleg");
        mail.Clock.Move(TimeSpan.FromMinutes(1));
        await choices.Choose(kari, CommentMail.AtOnce);
        mail.Clock.Move(TimeSpan.FromMinutes(1));
        await Comment(world, id, "Med ein gong");
        await mail.Run();
        Assert.That(mail.Server.To("kari").Single().Text, Does.Contain("Med ein gong").And.Not.Contain("Mens dagleg"));
        await mail.At(s_noon.AddDays(1));
        Assert.That(mail.Server.To("kari")[^1].Text, Does.Contain("Mens dagleg").And.Not.Contain("Med ein gong"));
        await choices.Choose(kari, CommentMail.None);
        await Comment(world, id, "Stille");
        mail.Clock.Move(TimeSpan.FromMinutes(1));
        await choices.Choose(kari, CommentMail.Daily);
        await mail.At(s_noon.AddDays(3));
        Assert.That(mail.Server.To("kari"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_comment_that_is_removed_or_whose_experience_is_withdrawn_is_told_to_nobody()
    {
        await using var mail = await MailWorld.Create(Database, s_noon);
        var (world, id) = await Published(mail);
        var liv = (await world.Member(ExperienceWorld.Liv)).PersonId;
        mail.Server.IsDown = true;
        var first = await Comment(world, id, "Bort");
        await Comment(world, id, "Vert ståande");
        await mail.Run();
        Assert.That(await world.Comments.Remove((await world.Member(ExperienceWorld.Kari)).PersonId, id, first), Is.False, "not hers");
        Assert.That(await world.Comments.Remove(liv, id, first), Is.True);
        mail.Server.IsDown = false;
        await mail.At(s_noon.AddHours(3));
        Assert.That(mail.Server.To("kari").Single().Text, Does.Contain("Vert ståande"));

        mail.Server.IsDown = true;
        await Comment(world, id, "For seint");
        await mail.Run();
        await world.Store.Withdraw(await world.Member(ExperienceWorld.Kari), id);
        Assert.That(await world.Comments.Add(liv, id, "etter", "Etterpå", follow: false), Is.TypeOf<CommentOutcome.Withdrawn>());
        mail.Server.IsDown = false;
        await mail.At(s_noon.AddHours(6));
        Assert.That(mail.Server.To("kari"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_author_is_told_what_the_organiser_answered_and_why()
    {
        await using var mail = await MailWorld.Create(Database, s_noon);
        var (world, id) = await Published(mail, Visibility.Everyone);
        await new ExperienceApprovalStore(Database, mail.Clock).Decide(world.Network, id, 2, false, "Skuleklassen kan kjennast att.");
        await mail.Run();
        await mail.Run();
        var told = mail.Server.To("kari").Single();
        Assert.That(told.Subject, Is.EqualTo("Erfaringa vart ikkje open for alle: Foreldremøte som verka"));
        Assert.That(told.Text, Does.Contain("Skuleklassen kan kjennast att."));
        Assert.That(told.Unsubscribe, Is.Null);
    }

    private async Task<(ExperienceWorld World, long Id)> Published(MailWorld mail, Visibility to = Visibility.Network)
    {
        var world = await ExperienceWorld.WithTwo(Database, mail.Clock);
        return (world, await world.Write(ExperienceWorld.Kari, ExperienceWorld.Bergen, to));
    }

    private static async Task<long> Comment(ExperienceWorld world, long id, string body) =>
        ((CommentOutcome.Added)await world.Comments.Add((await world.Member(ExperienceWorld.Liv)).PersonId, id, SecretToken.New(), body, follow: false)).Id;
}
