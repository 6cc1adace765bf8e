using Network.Core.Networks;
using Network.Core.Reminders;

namespace Network.Web.Reminders;

/// <summary>What a network reminds of, and what goes next.</summary>
public sealed record RemindersModel(LearningNetwork Network, IReadOnlyList<ReminderGlance> Kinds, bool MayChange, DateTimeOffset Now);

/// <summary>The form of one kind.</summary>
public sealed record ReminderFormModel(LearningNetwork Network, ReminderKind Kind, ReminderForm Form, bool HasUsualWords, IReadOnlyList<ReminderSubject> Gatherings);

/// <summary>A reminder as somebody will read it.</summary>
public sealed record ReminderPreviewModel(LearningNetwork Network, ReminderKind Kind, string Slug, string Subject, string Text);
