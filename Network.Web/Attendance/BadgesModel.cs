using Network.Core.Gatherings;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>Who gets a badge.</summary>
public sealed record BadgesModel(Gathering Gathering, int Count, IReadOnlyList<BadgeText> Badges, Paging Paging, bool HasPdf)
{
    public string Here => $"/arrangor/samlingar/{Gathering.Slug}/namnskilt";
}

/// <summary>The sheets, to be printed by the reader's own browser.</summary>
/// <param name="Gathering">Whose.</param>
/// <param name="Sheets">See <see cref="BadgeSheets.Markup"/>.</param>
public sealed record BadgeSheetModel(Gathering Gathering, string Sheets);
