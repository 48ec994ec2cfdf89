namespace RemoteUi.Web.Components.Fields;

/// <summary>The labels of the forms' fields, to name a field where something is said about it elsewhere.</summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["ServerUrl"] = "ServerUrl",
        ["Port"] = "Port",
        ["TimeoutSeconds"] = "Timeout",
        ["CaIdentifier"] = "CaIdentifier",
        ["CaFingerprint"] = "CaFingerprint",
        ["KeyName"] = "KeyName",
        ["SignatureHash"] = "SignatureAlgorithm",
        ["KeyLength"] = "KeyLength",
        ["Organization"] = "Organization",
        ["CommonName"] = "CommonName",
        ["ChallengePassword"] = "ChallengePassword",
        ["UseLocation"] = "KeyUseLocation",
        ["IpSecPolicy"] = "IpSecDestination",
        ["StartDate"] = "RequestStart",
        ["StartTime"] = "RequestStart",
        ["PollingCount"] = "PollingCount",
        ["PollingIntervalSeconds"] = "PollingInterval",
        ["IntervalCount"] = "RequestInterval",
        ["IntervalUnit"] = "RequestInterval",
        ["IpSecPolicies"] = "IpSecPolicies",
    };

    /// <summary>
    /// The key of a field's label; a field of a form inside another is known by its last name. The field's own name
    /// where it has none.
    /// </summary>
    public static string KeyOf(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return Keys.GetValueOrDefault(name, name);
    }
}
