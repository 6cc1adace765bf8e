using Network.Core.Texts;

namespace Network.Core.People;

/// <summary>What a person's deletion would come to.</summary>
public sealed record Deletion
{
    /// <summary>Registrations for what is to come: places that others get.</summary>
    public int Coming { get; init; }

    /// <summary>Registrations for what is over or cancelled.</summary>
    public int Past { get; init; }

    /// <summary>Certificates that can no longer be checked.</summary>
    public int Certificates { get; init; }

    /// <summary>Networks that they take part in for a kommune, or answer for one in.</summary>
    public int Parts { get; init; }

    /// <summary>Networks that would be left without an organiser: somebody must take over first.</summary>
    public IReadOnlyList<LocalText> OnlyOrganiserOf { get; init; } = [];
}
