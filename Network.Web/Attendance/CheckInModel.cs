using System.Globalization;
using Network.Core.Attendance;
using Network.Core.Kommuner;

namespace Network.Web.Attendance;

/// <summary>The door of a session.</summary>
public sealed record CheckInModel(CheckInDesk Desk, KommuneCatalogue Kommuner)
{
    /// <summary>Below this address are the pages of the session.</summary>
    public string Session => string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{Desk.Gathering.Slug}/okter/{Desk.Session.Id}");

    public string From(AttendanceLine line) => line.KommuneId is { } id ? Kommuner.Find((int)id)?.Name ?? "" : line.Organisation ?? "";
}

/// <summary>Whom a code belongs to.</summary>
public sealed record CheckInPersonModel(CheckInPerson Person, string Code, string From);

/// <summary>What a participant shows at the door.</summary>
/// <param name="Code">For reading aloud.</param>
/// <param name="Square">For scanning.</param>
public sealed record CheckInCard(string Code, string Square);
