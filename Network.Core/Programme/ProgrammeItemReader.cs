using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Texts;
using Network.Core.Time;

namespace Network.Core.Programme;

/// <summary>Reads the form of a programme's item: all that is wrong with it, or the item that it is.</summary>
/// <param name="session">The session that it is to be a part of.</param>
/// <param name="lastEnd">When the last item of the session ends, in minutes from its start; where an item without a start begins.</param>
public sealed class ProgrammeItemReader(Session session, int lastEnd)
{
    private const int LongestText = 10_000;
    private const int MostSpeakers = 20;
    private static readonly TextSource s_texts = new(typeof(ProgrammeItemReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    private int SessionMinutes => (int)(session.EndsAt - session.StartsAt).TotalMinutes;

    /// <summary>The item, without a row; null where <see cref="Errors"/> says what is wrong.</summary>
    public ProgrammeItem? Read(ProgrammeItemForm form)
    {
        var title = TypedText.Line(form.Title);
        if (title is null) Wrong("Title", "TitleMissing");
        Limit("Title", title, 200);
        if (form.Minutes is null) Wrong("Minutes", "MinutesMissing");
        else if (form.Minutes is < 1 or > 1440) Wrong("Minutes", "MinutesWrong", 1, 1440);
        var start = Start(form);
        if (start is { } from && form.Minutes is > 0 and <= 1440 and { } minutes) Within(from, minutes);
        Text("Description", form.Description);
        Limit("Place", form.Place, 200);
        Limit("Track", form.Track, 60);
        Text("Questions", form.Questions);
        var speakers = Speakers(form.Speakers);
        if (_errors.Count > 0) return null;
        return new ProgrammeItem
        {
            SessionId = session.Id,
            StartMinute = start!.Value,
            Minutes = form.Minutes!.Value,
            Title = title!,
            Description = string.IsNullOrWhiteSpace(form.Description) ? null : form.Description.Trim(),
            Place = TypedText.Line(form.Place),
            Track = TypedText.Line(form.Track),
            Speakers = Speaker.Write(speakers),
            Questions = TypedText.Lines(form.Questions) is { Count: > 0 } lines ? string.Join('\n', lines) : null,
        };
    }

    private int? Start(ProgrammeItemForm form)
    {
        if (form.Starts is not { } time)
        {
            if (form.Day is not null && session.StartsAt.OsloDate() != session.EndsAt.OsloDate()) Wrong("Starts", "StartMissing");
            return lastEnd;
        }

        var read = OsloTime.Read((form.Day ?? session.StartsAt.OsloDate()).ToDateTime(time));
        if (read.Kind == WallTimeKind.Once) return (int)(read.Moment - session.StartsAt).TotalMinutes;
        Wrong("Starts", "StartWrong");
        return null;
    }

    private void Within(int start, int minutes)
    {
        var language = Languages.Current;
        if (start < 0 || start >= SessionMinutes) Wrong("Starts", "Outside", language.Span(session.StartsAt, session.EndsAt));
        else if (start + minutes > SessionMinutes) Wrong("Minutes", "TooLate", language.Time(session.StartsAt.AddMinutes(start + minutes)), language.Time(session.EndsAt));
    }

    private List<Speaker> Speakers(IReadOnlyList<SpeakerForm> forms)
    {
        var speakers = new List<Speaker>();
        for (var i = 0; i < forms.Count; i++)
        {
            var (name, organisation) = (TypedText.Line(forms[i].Name), TypedText.Line(forms[i].Organisation));
            Limit($"Speakers[{i}].Name", name, 120);
            Limit($"Speakers[{i}].Organisation", organisation, 120);
            if (name is null && organisation is not null) Wrong($"Speakers[{i}].Name", "SpeakerMissing");
            if (name is not null) speakers.Add(new Speaker(name, organisation));
        }

        if (speakers.Count > MostSpeakers) Wrong("Speakers[0].Name", "TooManySpeakers", MostSpeakers);
        return speakers;
    }

    private void Text(string field, string? typed)
    {
        Limit(field, typed, LongestText);
        if (PersonalNumber.IsIn(typed)) Wrong(field, "PersonalNumber");
    }

    private void Limit(string field, string? text, int length)
    {
        if (text?.Length > length) Wrong(field, "TooLong", length);
    }

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
