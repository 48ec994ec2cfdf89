using System.Text.Json.Serialization;

namespace RemoteUi.PracticeCa.Model;

/// <summary>
/// Represents the names that a challenge password is good for. The property names are the stored format.
/// </summary>
/// <param name="SubjectName">The subject (X.501 Name) in DER.</param>
/// <param name="AlternativeNames">The value of the subjectAltName extension in DER; null for a request without one.
/// </param>
public sealed record ChallengeBinding(
    byte[] SubjectName,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? AlternativeNames);
