using Network.Core.Access;
using Network.Core.People;
using Network.Core.Texts;
using Network.Data;
using Network.Data.People;
using Network.Tests.Access;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.People;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class PersonStoreTests(DatabaseProvider provider) : StoreTests(provider)
{
    private PersonStore Store => new(Database);

    [Test]
    public async Task A_person_is_found_by_address_in_any_case_and_kept_as_given()
    {
        var id = await Database.AddPerson("Øyvind.Å@Nes.example", "Øyvind Å");
        Assert.That((await Store.FindByEmail(" øyvind.å@NES.example"))!.Id, Is.EqualTo(id));
        Assert.That((await Store.Find(id))!.Email, Is.EqualTo("Øyvind.Å@Nes.example"));
        Assert.That(await Store.FindByEmail("oyvind.a@nes.example"), Is.Null);
        Assert.That(await Store.Find(id + 1), Is.Null);
    }

    [Test]
    public async Task People_change_their_own_name_phone_and_language_only()
    {
        var (kari, per) = (await Database.AddPerson("kari@nes.example", "Kari"), await Database.AddPerson("per@nes.example", "Per"));

        await Store.Change(kari, new PersonChange("Kari Nes", "+4712345678", Language.English));

        Assert.That(await Store.Find(kari), Is.EqualTo(new Person
        {
            Id = kari, Email = "kari@nes.example", Name = "Kari Nes", Phone = "+4712345678", Language = Language.English, SecurityStamp = "first",
        }));
        Assert.That((await Store.Find(per))!.Name, Is.EqualTo("Per"));
    }

    [Test]
    public async Task Signing_out_everywhere_changes_the_stamp_of_that_person_each_time()
    {
        var (kari, per) = (await Database.AddPerson("kari@nes.example"), await Database.AddPerson("per@nes.example"));
        await Store.SignOutEverywhere(kari);
        var once = (await Store.FindSignedIn(kari))!.SecurityStamp;
        await Store.SignOutEverywhere(kari);

        Assert.That(new[] { "first", once, (await Store.FindSignedIn(kari))!.SecurityStamp }, Is.Unique);
        Assert.That((await Store.FindSignedIn(per))!.SecurityStamp, Is.EqualTo("first"));
    }

    [Test]
    public async Task Whoever_is_signed_in_is_staff_with_a_network_or_as_administrator()
    {
        var kari = await Database.AddPerson("kari@nes.example", language: Language.Bokmal);
        var reader = await Database.Give(await Database.AddNetwork(), "lesar@rvts.example", NetworkRight.Read);
        var administrator = await Database.AddPerson("sjef@nes.example", isAdministrator: true);

        Assert.That(await Store.FindSignedIn(kari), Has.Property("IsStaff").False.And.Property("Language").EqualTo(Language.Bokmal));
        Assert.That((await Store.FindSignedIn(reader.PersonId))!.IsStaff);
        Assert.That((await Store.FindSignedIn(administrator))!.IsStaff);
        Assert.That(await Store.FindSignedIn(404), Is.Null);
    }
}
