using Network.Core.Texts;

namespace Network.Core.Mail;

/// <summary>Somebody whom an announcement goes to.</summary>
public sealed record Recipient
{
    /// <summary>Their registration; null where it is not about one.</summary>
    public long? RegistrationId { get; init; }

    /// <summary>Name; empty where nobody has said one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address, as given.</summary>
    public string Email { get; init; } = "";

    /// <summary>The same for comparing: one key is one person.</summary>
    public string EmailKey { get; init; } = "";

    /// <summary>The language they read.</summary>
    public Language Language { get; init; }
}

/// <summary>Whom an announcement goes to.</summary>
/// <param name="People">Each once.</param>
/// <param name="LeftOut">How many do not get it because they have said no.</param>
public sealed record RecipientList(IReadOnlyList<Recipient> People, int LeftOut);
