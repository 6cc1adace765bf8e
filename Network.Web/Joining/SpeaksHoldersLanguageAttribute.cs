using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Layout;

namespace Network.Web.Joining;

/// <summary>The page where a person joins: in the language of their registration.</summary>
public sealed class SpeaksHoldersLanguageAttribute : SpeaksAttribute
{
    protected override Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        services.GetRequiredService<MyRegistrationStore>().LanguageByCalendarToken(token, stop);
}
