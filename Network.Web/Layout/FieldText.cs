using System.Globalization;

namespace Network.Web.Layout;

/// <summary>A value as a form control holds it: dates and times as HTML wants them, whatever the reader's language.</summary>
internal static class FieldText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
