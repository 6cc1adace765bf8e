using System.Collections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Network.Web.Layout;

/// <summary>
/// What somebody else saved while a form was open. Each field whose text differs shows it beside one's own, so that nothing is lost and
/// whoever saves again knows over what.
/// </summary>
public static class Theirs
{
    private const string Key = "Theirs";

    /// <summary>
    /// Shows the stored form beside the one that was sent. Rows of lists are set side by side by their <c>Id</c>, or else by their place.
    /// </summary>
    public static void ShowTheirs<TForm>(this Controller controller, TForm mine, TForm theirs)
        where TForm : notnull
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Gather(texts, "", mine, theirs);
        controller.ViewData[Key] = texts;
    }

    /// <summary>The same where only some fields are told: what the other saved, by the name of the field.</summary>
    public static void ShowTheirs(this Controller controller, IReadOnlyDictionary<string, string> theirs) =>
        controller.ViewData[Key] = new Dictionary<string, string>(theirs, StringComparer.Ordinal);

    /// <summary>What the other saved in this field; null where nobody did.</summary>
    public static string? Of(ViewDataDictionary viewData, string field) =>
        viewData[Key] is Dictionary<string, string> texts ? texts.GetValueOrDefault(field) : null;

    private static void Gather(Dictionary<string, string> texts, string prefix, object mine, object theirs)
    {
        foreach (var property in theirs.GetType().GetProperties().Where(p => p.CanWrite))
        {
            var name = prefix + property.Name;
            switch (property.GetValue(theirs))
            {
                case IEnumerable<string> several:
                    texts[name] = string.Join('\n', several);
                    break;
                case IEnumerable rows and not string:
                    Rows(texts, name, [.. ((IEnumerable)property.GetValue(mine)!).Cast<object>()], [.. rows.Cast<object>()]);
                    break;
                case var value:
                    texts[name] = FieldText.Of(value);
                    break;
            }
        }
    }

    private static void Rows(Dictionary<string, string> texts, string name, List<object> mine, List<object> theirs)
    {
        for (var i = 0; i < mine.Count; i++)
        {
            if (mine[i] is ValueType) continue;
            var same = Id(mine[i]) is { } id ? theirs.Find(t => id != 0 && Id(t) == id) : theirs.ElementAtOrDefault(i);
            if (same is not null) Gather(texts, $"{name}[{i}].", mine[i], same);
        }
    }

    // Null for rows that have no identity: they are the same where they stand in the same place. A new row is like no other.
    private static long? Id(object row) => (row.GetType().GetProperty("Id") ?? row.GetType().GetProperty("QuestionId"))?.GetValue(row) as long?;
}
