using Microsoft.AspNetCore.Mvc.Rendering;
using Network.Core.Minutes;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>Minutes as their organisers see them.</summary>
/// <param name="Desk">As they stand.</param>
/// <param name="MayChange">False for readers: they look.</param>
/// <param name="Form">The form to go on with, as it stands.</param>
/// <param name="Today">In Oslo.</param>
public sealed record MinutesDeskModel(MinutesDesk Desk, bool MayChange, PublishForm Form, DateOnly Today)
{
    public string Here => $"/arrangor/samlingar/{Desk.Head.Slug}/referat";
}

/// <summary>The page where minutes are written.</summary>
/// <param name="Draft">What is stored.</param>
/// <param name="Form">As it stands.</param>
/// <param name="Merged">What came of two who wrote at once; null where nobody did.</param>
/// <param name="Preview">True where the writer wants to see it as it would be read.</param>
public sealed record MinutesWriteModel(MinutesDraft Draft, MinutesForm Form, MergedMinutes? Merged = null, bool Preview = false)
{
    public string Here => $"/arrangor/samlingar/{Draft.Head.Slug}/referat";

    public FormRows<SectionForm> Sections => FormRows.Of(Form.Sections, s => s is { IsBlank: true, Key: 0 });

    public FormRows<DecisionForm> Decisions => FormRows.Of(Form.Decisions, d => d is { IsBlank: true, Id: 0 });

    public FormRows<FollowUpForm> FollowUps => FormRows.Of(Form.FollowUps, f => f is { IsBlank: true, Id: 0, DueOn: null } && string.IsNullOrEmpty(f.Owner));

    /// <summary>Nobody, the kommuner by name, and people by name.</summary>
    public IReadOnlyList<SelectListItem> OwnerChoices { get; } = Choices(Draft.Owners);

    /// <summary>No section, and those that have a key.</summary>
    public IReadOnlyList<SelectListItem> SectionChoices =>
        [new(MinutesTexts.T["NoSection"], ""), .. Form.Sections.Where(s => s.Key > 0).Select(s => new SelectListItem(s.Heading, FieldText.Of(s.Key)))];

    private static IReadOnlyList<SelectListItem> Choices(MinutesOwners owners)
    {
        var (kommuner, people) = (new SelectListGroup { Name = MinutesTexts.T["Kommuner"] }, new SelectListGroup { Name = MinutesTexts.T["People"] });
        return
        [
            new(MinutesTexts.T["Nobody"], ""),
            .. ByName(owners.Kommuner).Select(k => new SelectListItem(k.Value, new MinutesOwner(null, k.Key).ToString()) { Group = kommuner }),
            .. ByName(owners.People).Select(p => new SelectListItem(p.Value, new MinutesOwner(p.Key, null).ToString()) { Group = people }),
        ];
    }

    private static IEnumerable<KeyValuePair<long, string>> ByName(IReadOnlyDictionary<long, string> names) =>
        names.OrderBy(n => Core.Texts.NorwegianSort.Key(n.Value), StringComparer.Ordinal);
}

/// <summary>The text of minutes as it is read.</summary>
/// <param name="Reading">What it says.</param>
/// <param name="Attendance">Where organisers tick who is present; null for readers.</param>
public sealed record MinutesDocumentModel(MinutesReading Reading, string? Attendance = null);

/// <summary>Minutes for those who may read them.</summary>
/// <param name="Reading">The edition, or the draft that is out for comments.</param>
/// <param name="Here">This page's own address.</param>
/// <param name="Token">The reader's registration; null for somebody signed in.</param>
/// <param name="HasPdf">True where it can be had as a PDF.</param>
public sealed record MinutesPageModel(MinutesReading Reading, string Here, string? Token, bool HasPdf);
