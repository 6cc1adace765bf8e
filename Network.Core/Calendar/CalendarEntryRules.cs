namespace Network.Core.Calendar;

/// <summary>What a calendar's entries must be for a reader to take them (RFC 5546 section 3.2). A breach is a mistake in the code.</summary>
internal static class CalendarEntryRules
{
    public static void Check(CalendarMethod method, IReadOnlyList<CalendarEntry> entries)
    {
        if (method != CalendarMethod.Publish && entries.Count != 1)
            throw new ArgumentException("REQUEST and CANCEL are about exactly one entry.", nameof(entries));
        if (entries.DistinctBy(e => e.Uid).Count() != entries.Count)
            throw new ArgumentException("Each entry has a UID of its own.", nameof(entries));
        foreach (var entry in entries)
        {
            if (Fault(method, entry) is { } fault) throw new ArgumentException($"{fault} ({entry.Uid})", nameof(entries));
        }
    }

    private static string? Fault(CalendarMethod method, CalendarEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Uid)) return "An entry needs a UID.";
        if (entry.Sequence < 0) return "SEQUENCE counts from 0.";
        if (entry.End.ToUnixTimeSeconds() <= entry.Start.ToUnixTimeSeconds()) return "An entry ends after its start.";
        if (method == CalendarMethod.Publish) return null;
        if (entry.Organizer is null || entry.Attendee is null) return "REQUEST and CANCEL name who invites and who is invited.";
        return method == CalendarMethod.Request && entry.Cancelled ? "What is cancelled goes out as CANCEL." : null;
    }
}
