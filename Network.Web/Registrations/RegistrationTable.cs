using Network.Core.Gatherings;
using Network.Core.People;
using Network.Core.Registrations;
using Network.Web.Exports;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A selection of registrations as a spreadsheet has it: one row each, one column for each question.</summary>
internal static class RegistrationTable
{
    private static readonly (string Key, int Width)[] s_columns =
    [
        ("Name", 30), ("Email", 34), ("Phone", 18), ("Kommune", 20), ("Organisation", 28), ("Role", 26), ("State", 14), ("Position", 14),
        ("RegisteredAt", 18), ("CancelledAt", 18), ("FailedMails", 16),
    ];

    public static ExportTable Of(RegistrationExport export) => new(
        $"{DeskTexts.T["FileName"]}-{export.Desk.Slug}",
        [.. s_columns.Select(c => new ExportColumn(DeskTexts.T[c.Key], c.Width)), .. export.Questions.Select(q => new ExportColumn(q.Text, 30))],
        export.Rows.Select(row => Cells(row, export.Questions)));

    private static IReadOnlyList<object?> Cells(ExportRow row, IReadOnlyList<ExportQuestion> questions)
    {
        var line = row.Line;
        return
        [
            line.Name, line.Email, line.Phone is { } phone ? PhoneNumber.Show(phone) : null, line.Kommune, line.Organisation, line.Role,
            DeskTexts.T[line.State.ToString()], line.Position == 0 ? null : line.Position, line.RegisteredAt, line.CancelledAt,
            line.FailedMails == 0 ? null : line.FailedMails,
            .. questions.Select(q => row.Answers.TryGetValue(q.Id, out var answer) ? Answer(q.Kind, answer) : null),
        ];
    }

    /// <summary>An answer as people read it.</summary>
    public static string Answer(QuestionKind kind, string answer) => kind switch
    {
        QuestionKind.YesNo => LayoutTexts.T[answer == "yes" ? "Yes" : "No"],
        QuestionKind.SeveralOf => answer.Replace("\n", ", ", StringComparison.Ordinal),
        _ => answer,
    };
}
