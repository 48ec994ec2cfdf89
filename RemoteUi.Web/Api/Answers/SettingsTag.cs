using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RemoteUi.Core;

namespace RemoteUi.Web.Api.Answers;

/// <summary>
/// Makes the ETags of settings. Secrets are part of what a tag is made of, so it is made with a key: nobody who reads
/// tags can try passwords on them. The key is new at each start, after which the settings have to be read again.
/// </summary>
internal sealed class SettingsTag(IOptions<JsonOptions> json)
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public EntityTagHeaderValue Of(object shown, params IEnumerable<Secret?> secrets)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new object?[] { shown, secrets.Select(secret => secret?.Reveal()).ToArray() },
            json.Value.SerializerOptions);
        return new($"\"{Convert.ToHexStringLower(HMACSHA256.HashData(key, content)[..16])}\"");
    }

    /// <summary>Returns the tags of If-Match; empty if there is none.</summary>
    public static IList<EntityTagHeaderValue> Expected(HttpRequest request) => request.GetTypedHeaders().IfMatch;

    public static bool Matches(IList<EntityTagHeaderValue> expected, EntityTagHeaderValue present) =>
        expected.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(present, useStrongComparison: true));
}
