using Network.Core.Texts;

namespace Network.Core.Materials;

/// <summary>Says to people why a file was not taken in, in the language of the page.</summary>
public static class FileRefusalText
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TextSource s_texts = new(typeof(FileRefusalText));

    /// <summary>One or two whole sentences with the file's name in them.</summary>
    public static string Of(IntakeOutcome.Refused refused) => refused.Why switch
    {
        FileRefusal.TooLarge => s_texts["TooLarge", refused.Name, FileInspector.MostBytes / Megabyte],
        FileRefusal.PretendsToBe when FileTypes.IsTaken(refused.Found) => s_texts["WrongEnding", refused.Name, Kind(refused.Found), FileTypes.Ending(refused.Found)],
        FileRefusal.PretendsToBe => s_texts["PretendsToBe", refused.Name, Kind(refused.Found)],
        FileRefusal.WrongKind when refused.Found == FileKind.Unknown => s_texts["Unknown", refused.Name],
        FileRefusal.WrongKind when refused.Found == FileKind.OldOffice => s_texts["OldOffice", refused.Name],
        FileRefusal.WrongKind => s_texts["WrongKind", refused.Name, Kind(refused.Found)],
        var why => s_texts[why.ToString(), refused.Name],
    };

    /// <summary>What a kind of file is called, as it stands in a sentence.</summary>
    public static string Kind(FileKind kind) => s_texts["Kind" + kind];
}
