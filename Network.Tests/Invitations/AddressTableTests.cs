using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Data.Kommuner;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AddressTableTests
{
    private KommuneCatalogue _kommuner = null!;

    [SetUp]
    public async Task Read()
    {
        await using var test = await TestDatabase.Create();
        _kommuner = new KommuneCatalogue(await new KommuneStore(test.Database).All());
    }

    [TestCase("Kommunenr.;Kommune;E-post;Namn\n4601;Bergen;kari@nes.example;Kari Nes")]
    [TestCase("NAVN\tE-POSTADRESSE\tKOMMUNE\tKNR\nKari Nes\tkari@nes.example\tBergen\t4601")]
    [TestCase("4601,Bergen,kari@nes.example,Kari Nes")]
    [TestCase("Kari Nes;kari@nes.example;Bergen;4601")]
    [TestCase("Fylke;Fornavn;Etternavn;Kommunenummer;Kommune;Mail\nVestland;Kari;Nes;4601;Bergen;kari@nes.example")]
    [TestCase("Kommune;Nr;Kontakt;Adressa\nBergen;4601;Kari Nes;kari@nes.example")]
    [TestCase("Adresseliste for Vestland;;;\n\nOppdatert i haust\nKommune;Knr;Namn;E-post\nBergen;4601;Kari Nes;kari@nes.example")]
    [TestCase("Nr;Kommune;Kommunenr;Adresse;Namn;E-post\n1;Bergen;4601;Storgata 1;Kari Nes;kari@nes.example")]
    public void Columns_are_found_in_any_order_with_and_without_headings(string text)
    {
        var line = AddressTable.Read(text, _kommuner).Lines.Single();
        Assert.That((line.Number, line.Kommune, line.Email, line.Name), Is.EqualTo(("4601", "Bergen", "kari@nes.example", "Kari Nes")));
    }

    [Test]
    public void A_row_with_a_postmottak_and_a_person_is_two_lines_of_one_row()
    {
        var table = AddressTable.Read("Kommune;Postmottak;Kontaktperson;E-post;Telefon;Stilling\n\nVoss;post@voss.example;Berit Vik;berit@vik.example;55 55 55 55;rektor\nBergen;post@bergen.example;;;", _kommuner);
        Assert.That(table.Lines.Select(l => (l.Row, l.Kommune, l.Email, l.Name)), Is.EqualTo(new[]
        {
            (3, "Voss", "post@voss.example", ""), (3, "Voss", "berit@vik.example", "Berit Vik"), (4, "Bergen", "post@bergen.example", ""),
        }));
        Assert.That(table.Unused, Is.EqualTo(["Stilling"]));
        Assert.That(table.Lines.Select(l => l.Phone), Is.EqualTo(new[] { "", "55 55 55 55", "" }));
    }

    [TestCase("", "Lim inn minst éi rad")]
    [TestCase(" \n;;\n", "Lim inn minst éi rad")]
    [TestCase("Kommune;E-post", "Lim inn minst éi rad")]
    [TestCase("Bergen;Kari Nes", "ingen kolonne med e-postadresser")]
    [TestCase("kari@nes.example\nola@nes.example", "ingen kolonne med kommunar")]
    public void A_list_without_what_is_needed_says_what_is_missing(string text, string message) =>
        Assert.That(AddressTable.Read(text, _kommuner).Problem, Does.Contain(message));

    [Test]
    public void Five_thousand_rows_are_taken_and_more_are_not()
    {
        var rows = string.Concat(Enumerable.Range(0, AddressTable.MostRows).Select(i => $"Bergen;a{i}@nes.example\n"));
        Assert.That(AddressTable.Read("Kommune;E-post\n" + rows, _kommuner).Lines, Has.Count.EqualTo(AddressTable.MostRows));
        Assert.That(AddressTable.Read(rows + "Voss;b@nes.example", _kommuner).Problem, Does.Contain("høgst 5"));
    }

    [Test]
    public void A_table_is_carried_through_a_form_as_it_is()
    {
        var table = AddressTable.Read("Kommune;Postmottak;Namn;E-post\n\"Kinn \"\"by\"\"\";post@kinn.example;\"Nes; Kari\";\"a\tb\"\nVoss;;=1+1;", _kommuner);
        var again = AddressTable.Read(table.ToText(), _kommuner);
        Assert.That(again.Lines, Is.EqualTo(table.Lines));
        Assert.That(again.With([new AddressFix { Line = 99, Email = "x" }, new AddressFix { Line = -1, Email = "x" }]).Lines, Is.EqualTo(table.Lines));
    }
}
