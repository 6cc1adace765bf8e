using System.Globalization;

namespace Network.Core.Mail;

/// <summary>A group of people that a network can write to.</summary>
public enum RecipientKind
{
    /// <summary>Those who have a place in a gathering.</summary>
    Confirmed,

    /// <summary>Those who wait for one.</summary>
    Waiting,

    /// <summary>Those who were present in at least one session of a gathering.</summary>
    Present,

    /// <summary>Those who had a place and were present in none.</summary>
    Absent,

    /// <summary>Those who were present in a session.</summary>
    SessionPresent,

    /// <summary>Those who had a place and were not.</summary>
    SessionAbsent,

    /// <summary>Those whom a kommune has named, and those registered from it.</summary>
    Kommune,

    /// <summary>Those who have a role in the network.</summary>
    Role,

    /// <summary>Contacts of kommuner that are interested; addresses where no contact is known.</summary>
    Interested,

    /// <summary>The same of those that take part.</summary>
    Joins,

    /// <summary>The same of those that do not.</summary>
    Declines,

    /// <summary>Addresses of invited kommuner that have not answered.</summary>
    Silent,
}

/// <summary>One group.</summary>
/// <param name="Kind">What it is a group of.</param>
/// <param name="Id">The row of the gathering, session, kommune or role; 0 for a kommune's answer.</param>
public readonly record struct RecipientGroup(RecipientKind Kind, long Id)
{
    /// <summary>As it stands in a form and is stored.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Id}");

    /// <summary>Null for what is no group.</summary>
    public static RecipientGroup? Parse(string? key)
    {
        var parts = (key ?? "").Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        return Enum.GetNames<RecipientKind>().Contains(parts[0]) ? new RecipientGroup(Enum.Parse<RecipientKind>(parts[0]), id) : null;
    }
}
