using Network.Core.Programme;

namespace Network.Web.Programme;

/// <summary>A programme as its organisers see it.</summary>
/// <param name="Found">The programme.</param>
/// <param name="MayChange">False for readers: they look.</param>
public sealed record ProgrammeDeskModel(GatheringProgramme Found, bool MayChange);

/// <summary>The form of an item.</summary>
/// <param name="Found">The programme that it is, or will be, a part of.</param>
/// <param name="Id">The row; null for a new one.</param>
/// <param name="Form">As it stands.</param>
public sealed record ProgrammeItemModel(GatheringProgramme Found, long? Id, ProgrammeItemForm Form)
{
    /// <summary>True where the session goes over several days, so that a time does not say enough.</summary>
    public bool AsksForDay => Found.Gathering.Planned.FirstOrDefault(s => s.Id == Form.SessionId) is not { } session
        || Core.Time.OsloTime.OsloDate(session.StartsAt) != Core.Time.OsloTime.OsloDate(session.EndsAt);
}

/// <summary>One item as organisers see it.</summary>
public sealed record DeskItemModel(Core.Gatherings.Session Session, ProgrammeItem Item, GatheringProgramme Found, bool MayChange)
{
    /// <summary>Those that it can change places with have the same.</summary>
    public string Row => Item.Track is null
        ? FormattableString.Invariant($"{Session.Id}")
        : FormattableString.Invariant($"{Session.Id}-{ProgrammeBlock.Of(Session.Programme).First(b => b.Items.Contains(Item)).StartMinute}-{Item.Track}");
}
