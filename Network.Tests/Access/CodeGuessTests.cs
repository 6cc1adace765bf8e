using Network.Core.Access;
using Network.Data;
using Network.Data.Access;
using NUnit.Framework;

namespace Network.Tests.Access;

/// <summary>Six digits are few: what keeps them from being guessed.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class CodeGuessTests(DatabaseProvider provider) : StoreTests(provider)
{
    private const string Kari = "kari@nes.example";

    private static readonly Sql s_tries = new("SELECT SUM(c.TriesLeft) FROM SignInChallenge c");

    private readonly TestClock _clock = new();

    private SignInStore Store => new(Database, _clock);

    [Test]
    public async Task Four_wrong_codes_are_forgiven_and_five_are_not()
    {
        var kari = await Database.AddPerson(Kari);
        var first = await Ask();
        for (var i = 0; i < 4; i++) Assert.That(await Store.UseCode(Kari, Wrong(first)), Is.Null);
        Assert.That(await Store.UseCode(Kari, first.Code), Is.EqualTo(kari));

        var second = await Ask();
        for (var i = 0; i < 5; i++) await Store.UseCode(Kari, Wrong(second));
        Assert.That(await Store.UseCode(Kari, second.Code), Is.Null);
        Assert.That(await Store.UseLink(second.Token), Is.EqualTo(kari));
    }

    [Test]
    public async Task Many_guesses_at_once_are_no_more_than_five()
    {
        await Database.AddPerson(Kari);
        var secret = await Ask();

        var guesses = Enumerable.Range(0, 40).Select(_ => Task.Run(() => Store.UseCode(Kari, Wrong(secret))));
        await Task.WhenAll(guesses);

        Assert.That(await Database.Read(sql => sql.Value<int>(s_tries)), Is.Zero);
        Assert.That(await Store.UseCode(Kari, secret.Code), Is.Null);
    }

    [Test]
    public async Task A_code_is_good_only_for_its_own_address()
    {
        await Database.AddPerson(Kari);
        await Database.AddPerson("per@nes.example");
        var secret = await Ask();

        Assert.That(await Store.UseCode("per@nes.example", secret.Code), Is.Null);
        Assert.That(await Store.UseCode("ingen@nes.example", secret.Code), Is.Null);
        Assert.That(await Store.UseCode(Kari, secret.Code), Is.Not.Null);
    }

    [Test]
    public async Task After_fifty_wrong_codes_in_a_day_only_links_are_taken()
    {
        var kari = await Database.AddPerson(Kari);
        for (var challenge = 0; challenge < SignInRules.GuessesPerPerson / SignInRules.Tries; challenge++)
        {
            var guessed = await Ask();
            for (var i = 0; i < SignInRules.Tries; i++) await Store.UseCode(Kari, Wrong(guessed));
            _clock.Move(SignInRules.Lifetime);
        }

        var last = await Ask();
        Assert.That(await Store.UseCode(Kari, last.Code), Is.Null);
        Assert.That(await Store.UseLink(last.Token), Is.EqualTo(kari));

        _clock.Move(SignInRules.GuessWindow);
        Assert.That(await Store.UseCode(Kari, (await Ask()).Code), Is.EqualTo(kari));
    }

    private static string Wrong(SignInSecret secret) => secret.Code == "000000" ? "111111" : "000000";

    private async Task<SignInSecret> Ask()
    {
        var secret = SignInSecret.New(null);
        await Store.Ask(Kari, secret, secret.ToString());
        return secret;
    }
}
