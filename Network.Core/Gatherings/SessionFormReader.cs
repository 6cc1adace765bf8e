using Network.Core.Texts;

namespace Network.Core.Gatherings;

/// <summary>Reads the sessions of a gathering's form.</summary>
internal sealed class SessionFormReader(FormErrorList errors, bool mayRemove)
{
    private const int Most = 50;
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(7);

    public IReadOnlyList<SessionPlan> Read(IReadOnlyList<SessionForm> forms)
    {
        var plans = new List<SessionPlan>();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i] is { IsBlank: true, Id: > 0 } && !mayRemove) errors.Add($"Sessions[{i}].Day", "CancelInstead");
            if (!forms[i].IsBlank && One(forms[i], $"Sessions[{i}].") is { } plan) plans.Add(plan);
        }

        if (forms.All(f => f.IsBlank)) errors.Add("Sessions[0].Day", "SessionMissing");
        if (plans.Count > Most) errors.Add("Sessions[0].Day", "TooManySessions", Most);
        return plans;
    }

    private SessionPlan? One(SessionForm form, string field)
    {
        errors.Limit(field + "Title", form.Title, 200);
        errors.Limit(field + "Place", form.Place, 300);
        var link = Link(form.MeetingUrl, field);
        if (form.Day is null) errors.Add(field + "Day", "DayMissing");
        if (form.Starts is null) errors.Add(field + "Starts", "TimeMissing");
        if (form.Ends is null) errors.Add(field + "Ends", "TimeMissing");
        if (form is not { Day: { } day, Starts: { } starts, Ends: { } ends }) return null;
        var from = errors.Moment(field + "Starts", day, starts);
        var to = errors.Moment(field + "Ends", form.EndDay ?? day, ends);
        if (from is null || to is null) return null;
        if (to <= from) errors.Add(field + "Ends", "EndBeforeStart");
        else if (to - from > s_longest) errors.Add(field + "Ends", "TooLongSession");
        return new SessionPlan(form.Id, TypedText.Line(form.Title), from.Value, to.Value, TypedText.Line(form.Place), link);
    }

    private string? Link(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (WebAddress.Read(typed) is { } link) return link;
        errors.Add(field + "MeetingUrl", "LinkWrong");
        return null;
    }
}
