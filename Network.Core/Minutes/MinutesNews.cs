using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Minutes;

/// <summary>What a mail about minutes is written from: what is true as it is written.</summary>
public sealed record MinutesNews
{
    /// <summary>Who gets it.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The reader's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The gathering's place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The network.</summary>
    public required LocalText NetworkName { get; init; }

    /// <summary>The key of the reader's own registration; null where they have none.</summary>
    public string? Token { get; init; }

    /// <summary>The edition that is published; 0 for a draft that is out for comments.</summary>
    public int Edition { get; init; }

    /// <summary>What is corrected in it; null for the first.</summary>
    public string? Corrected { get; init; }

    /// <summary>The last day for comments, in Oslo; null for what is published.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True where the reader was present: then it is about what they took part in, and nobody says no to it.</summary>
    public bool WasPresent { get; init; }

    /// <summary>By which the reader says no to the network's general mail; null where they were present.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whom to ask; null where the network names nobody.</summary>
    public MailPerson? Contact { get; init; }
}
