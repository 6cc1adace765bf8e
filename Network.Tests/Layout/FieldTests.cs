using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Rendering;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Web.Layout;
using NUnit.Framework;

namespace Network.Tests.Layout;

[TestFixture]
public sealed class FieldTests
{
    private const string Script = "<script>alert(1)</script> \"'>&amp; æøå";
    private static readonly string s_long = new('x', 10_000);

    private static readonly SelectListItem[] s_options = [new("Digital", "digital"), new("Fysisk <b>", "physical"), new("Begge", "both")];

    [TestCase(0, Script)]
    [TestCase(4, Script)]
    [TestCase(4, "\n\nto linjer\nned")]
    public void What_was_sent_comes_back_word_for_word(int rows, string sent)
    {
        var page = new FieldView().Sent("Name", sent).Show(Text("Name", "before", rows), "text-field");

        Assert.That(page.QuerySelector<IHtmlInputElement>("input")?.Value ?? page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value, Is.EqualTo(sent));
        Assert.That(page.QuerySelector("script"), Is.Null);
    }

    [Test]
    public void Ten_thousand_characters_come_back()
    {
        var page = new FieldView().Sent("Name", s_long).Show(Text("Name", null), "text-field");
        Assert.That(page.QuerySelector<IHtmlInputElement>("input")!.Value, Is.EqualTo(s_long));
    }

    [Test]
    public void A_label_a_hint_and_a_message_are_tied_to_the_field()
    {
        var tag = Text("Answers[0].Text", "");
        tag.Hint = Script;
        var page = new FieldView().Wrong("Answers[0].Text", "Skriv <noko>.").Show(tag, "text-field");

        var input = page.QuerySelector<IHtmlInputElement>("input")!;
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.That(page.QuerySelector<IHtmlLabelElement>("label")!.Control, Is.SameAs(input));
        Assert.That(described, Is.EqualTo(new[] { Script, "Skriv <noko>." }));
        Assert.That(input.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public void Of_a_list_the_sent_one_is_chosen_not_the_stored_one()
    {
        var tag = new SelectFieldTagHelper { For = FieldView.For("Mode", "digital"), Label = "Form", Options = s_options };
        var page = new FieldView().Sent("Mode", "both").Show(tag, "select-field");
        Assert.That(page.QuerySelector<IHtmlSelectElement>("select")!.Value, Is.EqualTo("both"));
    }

    [TestCase("radio-group", new[] { "both" })]
    [TestCase("checkbox-group", new[] { "digital", "both" })]
    public void In_a_group_the_sent_ones_are_checked(string name, string[] sent)
    {
        var page = new FieldView().Sent("Mode", sent).Show(Group(["physical"]), name);
        Assert.That(page.QuerySelectorAll<IHtmlInputElement>("input:checked").Select(i => i.Value), Is.EqualTo(sent));
    }

    [Test]
    public void A_group_says_what_is_wrong_and_is_found_from_the_summary()
    {
        var page = new FieldView().Wrong("Mode", "Vel ei form.").Show(Group([]), "radio-group");

        Assert.That(page.GetElementById("Mode"), Is.InstanceOf<IHtmlInputElement>());
        Assert.That(page.GetElementById(page.QuerySelector("fieldset")!.GetAttribute("aria-describedby")!)!.TextContent, Is.EqualTo("Vel ei form."));
        Assert.That(page.QuerySelectorAll("label").Select(l => ((IHtmlLabelElement)l).Control!.GetAttribute("value")), Is.EqualTo(s_options.Select(o => o.Value)));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void A_box_is_checked_as_it_was_sent(string sent, bool expected)
    {
        var tag = new CheckFieldTagHelper { For = FieldView.For("Waits", !expected), Label = "Venteliste" };
        var page = new FieldView().Sent("Waits", sent).Show(tag, "check-field");
        Assert.That(page.QuerySelector<IHtmlInputElement>("input")!.IsChecked, Is.EqualTo(expected));
    }

    [Test]
    public void A_text_in_three_languages_has_three_fields_each_in_its_language()
    {
        var tag = new LocalTextFieldTagHelper { For = FieldView.For("Title", new LocalText("Samling", null, "Gathering")), Label = "Tittel" };
        var page = new FieldView().Sent("Title.Nb", Script).Show(tag, "local-text-field");

        var fields = page.QuerySelectorAll<IHtmlInputElement>("input").Select(i => (i.Name, i.Value, i.GetAttribute("lang")));
        Assert.That(fields, Is.EqualTo(new[] { ("Title.Nn", "Samling", "nn"), ("Title.Nb", Script, "nb"), ("Title.En", "Gathering", "en") }));
    }

    [Test]
    public void A_moment_is_shown_in_Oslo_time_and_what_is_no_date_is_still_seen()
    {
        var tag = new MomentFieldTagHelper { For = FieldView.For("StartsAt", MomentForm.Of(new(2023, 10, 25, 7, 30, 0, TimeSpan.Zero))), Label = "Start" };
        Assert.That(Fields(new FieldView()), Is.EqualTo(new[] { ("StartsAt.Date", "date", "2023-10-25"), ("StartsAt.Time", "time", "09:30") }));
        Assert.That(Fields(new FieldView().Sent("StartsAt.Date", "31.02.23")).First(), Is.EqualTo(("StartsAt.Date", "text", "31.02.23")));

        IEnumerable<(string?, string, string)> Fields(FieldView view) =>
            view.Show(tag, "moment-field").QuerySelectorAll<IHtmlInputElement>("input").Select(i => (i.Name, i.Type, i.Value));
    }

    private static TextFieldTagHelper Text(string name, string? value, int rows = 0) => new() { For = FieldView.For(name, value), Label = "Namn", Rows = rows };

    private static ChoiceGroupTagHelper Group(string[] stored) => new() { For = FieldView.For("Mode", stored), Label = "Form", Options = s_options };
}
