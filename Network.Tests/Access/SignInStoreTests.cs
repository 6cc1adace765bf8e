using Network.Core.Access;
using Network.Core.Mail;
using Network.Data;
using Network.Data.Access;
using Network.Data.Mail;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class SignInStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Kari = "kari@nes.example";

    private static readonly Sql s_secrets = new("SELECT COUNT(*) FROM SignInChallenge c WHERE c.SealedSecret IS NOT NULL");
    private static readonly Sql s_challenges = new("SELECT COUNT(*) FROM SignInChallenge");
    private static readonly Sql s_plain = new("""
        SELECT COUNT(*) FROM SignInChallenge c WHERE c.TokenHash = @token OR c.CodeHash = @code OR c.CodeHash = @codeAlone
        """);

    private readonly TestClock _clock = new();

    private SignInStore Store => new(Database, _clock);

    private OutboxStore Outbox => new(Database, _clock);

    [Test]
    public async Task An_unknown_address_leaves_no_trace()
    {
        await Ask("ukjend@nes.example");

        Assert.That(await Count(s_challenges), Is.Zero);
        Assert.That(await Outbox.AnythingDue(), Is.False);
    }

    [Test]
    public async Task A_known_address_gets_one_mail_a_time_and_five_in_a_quarter_of_an_hour()
    {
        await Database.AddPerson(Kari);
        for (var i = 0; i < 7; i++) await Ask("KARI@nes.example");
        Assert.That(await Outbox.Lease(100, "x.example", TimeSpan.FromMinutes(1)), Has.Count.EqualTo(5).And.All.Property("Kind").EqualTo(MailKind.SignIn));

        _clock.Move(SignInRules.Window);
        await Ask(Kari);
        Assert.That(await Count(s_challenges), Is.EqualTo(6));
    }

    [Test]
    public async Task Neither_link_nor_code_is_stored_as_it_is()
    {
        await Database.AddPerson(Kari);
        var secret = await Ask(Kari);

        Assert.That(await Database.Read(sql => sql.Value<int>(s_plain, new { token = secret.Token, code = secret.Code, codeAlone = SecretToken.Hash(secret.Code) })), Is.Zero);
    }

    [Test]
    public async Task A_link_is_used_once_within_twenty_minutes()
    {
        var kari = await Database.AddPerson(Kari);
        var (first, second) = (await Ask(Kari), await Ask(Kari));

        _clock.Move(TimeSpan.FromMinutes(19.9));
        Assert.That(await Store.IsGood(first.Token));
        Assert.That(await Store.UseLink(first.Token), Is.EqualTo(kari));
        Assert.That(await Store.UseLink(first.Token), Is.Null);
        Assert.That(await Store.IsGood(first.Token), Is.False);

        _clock.Move(TimeSpan.FromMinutes(0.2));
        Assert.That(await Store.IsGood(second.Token), Is.False);
        Assert.That(await Store.UseLink(second.Token), Is.Null);
        Assert.That(await Store.UseCode(Kari, second.Code), Is.Null);
    }

    [Test]
    public async Task Of_twenty_who_use_a_link_and_its_code_at_once_one_gets_in()
    {
        await Database.AddPerson(Kari);
        var secret = await Ask(Kari);

        var got = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => i % 5 == 0 ? Store.UseCode(Kari, secret.Code) : Store.UseLink(secret.Token))));

        Assert.That(got.Count(p => p is not null), Is.EqualTo(1));
    }

    [Test]
    public async Task Using_one_ends_those_before_it_and_none_after()
    {
        await Database.AddPerson(Kari);
        var (first, second, third) = (await Ask(Kari), await Ask(Kari), await Ask(Kari));

        Assert.That(await Store.UseCode(Kari, second.Code), Is.Not.Null);
        Assert.That(await Store.IsGood(first.Token), Is.False);
        Assert.That(await Store.IsGood(third.Token));
        Assert.That(await Count(s_secrets), Is.EqualTo(1));
    }

    [Test]
    public async Task The_secret_goes_when_its_mail_is_sent()
    {
        await Database.AddPerson(Kari);
        await Ask(Kari);
        await Ask(Kari);
        var mails = await Outbox.Lease(100, "x.example", TimeSpan.FromMinutes(1));
        await Outbox.MarkSent(mails[0], Kari);
        await Outbox.MarkTemporary(mails[1], Kari, "busy");

        await Store.Clean();

        Assert.That(await Store.ForMail(mails[0].AboutId!.Value), Is.Null);
        Assert.That((await Store.ForMail(mails[1].AboutId!.Value))!.SealedSecret, Does.StartWith("sealed "));
    }

    [Test]
    public async Task The_secret_goes_when_it_expires_and_the_challenge_after_a_day()
    {
        await Database.AddPerson(Kari);
        await Ask(Kari);

        _clock.Move(SignInRules.Lifetime);
        await Store.Clean();
        Assert.That((await Count(s_secrets), await Count(s_challenges)), Is.EqualTo((0, 1)));

        _clock.Move(SignInRules.GuessWindow - SignInRules.Lifetime);
        await Store.Clean();
        Assert.That(await Count(s_challenges), Is.Zero);
    }

    private async Task<SignInSecret> Ask(string email)
    {
        var secret = SignInSecret.New(null);
        await Store.Ask(email, secret, $"sealed {secret}");
        return secret;
    }

    private Task<int> Count(Sql statement) => Database.Read(sql => sql.Value<int>(statement));
}
