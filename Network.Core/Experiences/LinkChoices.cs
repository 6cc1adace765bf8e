using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>What somebody can tie to an experience.</summary>
/// <param name="Experience">The one that was tried as well.</param>
/// <param name="Own">Those of their own kommuner that are not tied to it.</param>
/// <param name="Places">Where they may write a new one.</param>
public sealed record LinkChoices(Experience Experience, IReadOnlyList<ExperienceLine> Own, IReadOnlyList<WritingPlace> Places);

/// <summary>A kommune that somebody writes for in a network.</summary>
/// <param name="Network">Its place in addresses.</param>
/// <param name="NetworkName">Its name.</param>
/// <param name="KommuneId">The kommune.</param>
/// <param name="Kommune">Its name.</param>
public sealed record WritingPlace(string Network, LocalText NetworkName, long KommuneId, string Kommune);

/// <summary>What a person's own page says of experiences.</summary>
/// <param name="Places">For whom they may write.</param>
/// <param name="Lines">The newest of their kommuner.</param>
/// <param name="Mail">How they are told of comments.</param>
/// <param name="Follows">How many experiences they follow.</param>
public sealed record OwnExperiences(IReadOnlyList<WritingPlace> Places, IReadOnlyList<ExperienceLine> Lines, CommentMail Mail, int Follows);
