namespace Network.Core.Texts;

/// <summary>What is wrong with one field of a form, in the reader's language.</summary>
/// <param name="Field">The field's name in the form; empty for the form as a whole.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record FieldError(string Field, string Message);
