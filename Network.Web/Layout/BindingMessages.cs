using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Network.Web.Layout;

/// <summary>MVC's own words for what cannot be read from a form, in the reader's language.</summary>
internal static class BindingMessages
{
    public static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => LayoutTexts.T["ValueInvalid", Short(value)]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => LayoutTexts.T["ValueInvalid", Short(value)]);
        messages.SetValueIsInvalidAccessor(value => LayoutTexts.T["ValueInvalid", Short(value)]);
        messages.SetUnknownValueIsInvalidAccessor(_ => LayoutTexts.T["ValueMissing"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => LayoutTexts.T["ValueMissing"]);
        messages.SetValueMustBeANumberAccessor(_ => LayoutTexts.T["NumberWanted"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => LayoutTexts.T["NumberWanted"]);
        messages.SetValueMustNotBeNullAccessor(_ => LayoutTexts.T["ValueMissing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => LayoutTexts.T["ValueMissing"]);
        messages.SetMissingKeyOrValueAccessor(() => LayoutTexts.T["ValueMissing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => LayoutTexts.T["ValueMissing"]);
    }

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
