using RemoteUi.Core;

namespace RemoteUi.Tests;

public class SecretTests
{
    [Fact]
    public void A_secret_prints_as_asterisks() => Assert.Equal("***", $"{new Secret("hunter2")}");

    [Fact]
    public void Empty_input_is_not_a_secret() => Assert.Null(Secret.FromTyped(""));
}
