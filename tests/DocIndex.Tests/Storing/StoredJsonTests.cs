using DocIndex.Records;
using DocIndex.Storing;

namespace DocIndex.Tests.Storing;

public sealed class StoredJsonTests
{
    [Theory]
    [InlineData(typeof(DocumentRecord))]
    [InlineData(typeof(StoredStages))]
    [InlineData(typeof(IngestionRecord))]
    public void Options_StoredType_IsReadByCodeThatWasMadeWithTheProgram(Type type) =>
        StoredJson.Options.GetTypeInfo(type).OriginatingResolver.ShouldBeOfType<StoredTypes>();
}
