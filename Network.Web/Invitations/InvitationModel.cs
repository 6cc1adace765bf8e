using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Web.Invitations;

/// <summary>A kommune's own page.</summary>
public sealed record InvitationModel
{
    public required string Token { get; init; }

    public required KommuneInvitation Invitation { get; init; }

    public required Kommune Kommune { get; init; }

    public required InvitationForm Form { get; init; }

    /// <summary>The network's gatherings that are still to come.</summary>
    public required IReadOnlyList<GatheringGlance> Coming { get; init; }

    /// <summary>The places that the kommune's people have in them.</summary>
    public required IReadOnlyList<KommuneRegistration> Registrations { get; init; }

    /// <summary>Files that go with the letter.</summary>
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<InvitationChange> Changes { get; init; }

    /// <summary>The letter with its fields filled, or what the network is for where there is no letter yet.</summary>
    public LocalText Text => Invitation.Letter is { } letter ? Filled(letter.Body) : Invitation.Network.Purpose;

    /// <summary>The newest note to all kommuner; empty where there is none.</summary>
    public LocalText Note => Filled(Invitation.Note);

    public bool IsOpen => Invitation.ClosedAt is null;

    private LocalText Filled(LocalText text) =>
        new(Filled(text.Nn, Language.Nynorsk), Filled(text.Nb, Language.Bokmal), Filled(text.En, Language.English));

    private string? Filled(string? text, Language language) => text is null ? null : LetterFields.Fill(text, new LetterValues(
        Kommune.Name, Invitation.Network.Name.In(language), Invitation.AnswerBy?.ToString("d. MMMM yyyy", language.Culture()) ?? "", $"/invitasjon/{Token}"));
}
