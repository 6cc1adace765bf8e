using Network.Core.Texts;

namespace Network.Core.Networks;

/// <summary>What an organiser sends to make or change a network, word for word. Null: the field was left empty.</summary>
public sealed record NetworkForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Name in nynorsk.</summary>
    public string? NameNn { get; init; }

    /// <summary>Name in bokmål.</summary>
    public string? NameNb { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Purpose in nynorsk.</summary>
    public string? PurposeNn { get; init; }

    /// <summary>Purpose in bokmål.</summary>
    public string? PurposeNb { get; init; }

    /// <summary>Purpose in English.</summary>
    public string? PurposeEn { get; init; }

    /// <summary>The network's own language.</summary>
    public Language Language { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The least number of people of each kommune.</summary>
    public int? MinimumPeople { get; init; } = 2;

    /// <summary>Days before a session that its link goes out.</summary>
    public int? LinkDaysBefore { get; init; } = 2;

    /// <summary>The hour that links go out.</summary>
    public TimeOnly? LinkTime { get; init; } = new TimeOnly(8, 0);

    /// <summary>One organisation a line.</summary>
    public string? Organisers { get; init; }

    /// <summary>One organisation a line.</summary>
    public string? Partners { get; init; }

    /// <summary>The contact's name.</summary>
    public string? ContactName { get; init; }

    /// <summary>The contact's address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Kommuner chosen one by one.</summary>
    public IReadOnlyList<long> KommuneIds { get; init; } = new List<long>();

    /// <summary>Fylker of which every kommune is chosen.</summary>
    public IReadOnlyList<int> FylkeIds { get; init; } = new List<int>();
}
