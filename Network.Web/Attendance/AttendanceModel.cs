using System.Globalization;
using Network.Core.Attendance;
using Network.Core.Kommuner;
using Network.Web.Layout;

namespace Network.Web.Attendance;

/// <summary>The list of a session, to tick.</summary>
public sealed record AttendanceModel(AttendanceSheet Sheet, AttendanceQuery Query, Paging Paging, KommuneCatalogue Kommuner, bool MayChange)
{
    /// <summary>Below this address are the pages of the session.</summary>
    public string Session => string.Create(CultureInfo.InvariantCulture, $"/arrangor/samlingar/{Sheet.Gathering.Slug}/okter/{Sheet.Session.Id}");

    public string Here => $"{Session}/oppmote";

    /// <summary>The same page again, after a tick.</summary>
    public string Tail => Query.Tail(Paging.Number);

    public string From(AttendanceLine line) => line.KommuneId is { } id ? Kommuner.Find((int)id)?.Name ?? "" : line.Organisation ?? "";
}

/// <summary>What the address of the list asks for.</summary>
public sealed record AttendanceQuery
{
    /// <summary>A part of a name or kommune.</summary>
    public string? Sok { get; init; }

    /// <summary>Only those who are not ticked.</summary>
    public bool Manglar { get; init; }

    /// <summary>With a question mark; empty where nothing is asked for.</summary>
    public string Tail(int side)
    {
        var parts = new List<string>();
        if (!string.IsNullOrWhiteSpace(Sok)) parts.Add($"sok={Uri.EscapeDataString(Sok)}");
        if (Manglar) parts.Add("manglar=true");
        if (side > 1) parts.Add(string.Create(CultureInfo.InvariantCulture, $"side={side}"));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
