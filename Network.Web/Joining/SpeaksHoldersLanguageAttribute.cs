using Network.Core.Texts;
using Network.Data.Registrations;
using Network.Web.Layout;

namespace Network.Web.Joining;

/// <summary>The page where a person joins: in the language of their registration.</summary>
public sealed class SpeaksHoldersLanguageAttribute : SpeaksAttribute
{
    protected override async Task<Language?> Of(IServiceProvider services, string token, CancellationToken stop) =>
        (await services.GetRequiredService<MyRegistrationStore>().FindByCalendarToken(token, stop))?.Registration.Language;
}
