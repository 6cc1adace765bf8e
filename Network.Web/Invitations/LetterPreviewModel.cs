using Network.Core.Invitations;
using Network.Core.Networks;

namespace Network.Web.Invitations;

/// <summary>A letter as one kommune will read it.</summary>
public sealed record LetterPreviewModel(LearningNetwork Network, long KommuneId, string Kommune, string Subject, string Text, SendingKind Kind,
    IReadOnlyList<string> Files, bool MayChange, string SubmissionId);
