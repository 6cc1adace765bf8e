namespace Network.Web.Layout;

/// <summary>An action whose answers may be handed to the next one for a moment (<see cref="KeptPages"/>).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ForAnybodyAttribute : Attribute;
