using Network.Core.Texts;

namespace Network.Web.Reminders;

/// <summary>Words of the pages where a network sets its reminders.</summary>
public static class RemindersTexts
{
    public static readonly TextSource T = new(typeof(RemindersTexts));
}
