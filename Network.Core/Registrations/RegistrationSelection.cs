using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Which registrations of one gathering an organiser looks at, exports or writes to. What is not set does not narrow.</summary>
public sealed record RegistrationSelection
{
    /// <summary>How many words a search may have; what is typed beyond is one with the last.</summary>
    public const int Words = 4;

    /// <summary>Name, address, phone, kommune, organisation and role are searched, word by word in any order.</summary>
    public string? Search { get; init; }

    /// <summary>Null: confirmed and waiting. The cancelled are chosen only by name.</summary>
    public RegistrationState? State { get; init; }

    /// <summary>The kommune's number as an id.</summary>
    public long? KommuneId { get; init; }

    /// <summary>Role, word for word as somebody gave it.</summary>
    public string? Role { get; init; }

    /// <summary>Only those whom some mail has not reached.</summary>
    public bool MailFailed { get; init; }

    /// <summary>Only these of them; empty for all.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>True where something narrows.</summary>
    public bool IsNarrowed => SearchWords.Count > 0 || State is not null || KommuneId is not null || Role is not null || MailFailed || Ids.Count > 0;

    /// <summary>The words as they stand in <see cref="RegistrationKeys"/>: letters and digits only.</summary>
    public IReadOnlyList<string> SearchWords => SearchFold.Of(Search ?? "") switch
    {
        "" => [],
        var folded => folded.Split(' ', Words),
    };
}
