package fr.parvis.dynamo;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/**
 * Describes an aggregate's item: keys and stored names are here and nowhere else.
 *
 * <p>Keys are derived on write and ignored on read, so an aggregate never carries them. A stored
 * name is a promise to data that exists: changing one is a migration (docs/style.md, Data).
 *
 * <pre>{@code
 * ItemSchema.of(Person.class, Draft.class, Draft::new, Draft::person)
 *     .key(person -> "PERSON#" + person.id())
 *     .attribute(String.class, "id", Person::id, (draft, id) -> draft.id = id)
 *     .build();
 * }</pre>
 *
 * @param <T> the aggregate
 * @param <D> its draft: mutable, filled while an item is read
 */
public final class ItemSchema<T, D> {

  /** Attribute of every table's partition key. */
  public static final String PARTITION_KEY = "pk";

  /** Attribute of an aggregate's version, that {@link Items#replace} compares. */
  public static final String VERSION = "version";

  private final StaticImmutableTableSchema.Builder<T, D> schema;

  private ItemSchema(StaticImmutableTableSchema.Builder<T, D> schema) {
    this.schema = schema;
  }

  /** Begins a schema; {@code build} turns a filled draft into the aggregate. */
  public static <T, D> ItemSchema<T, D> of(
      Class<T> type, Class<D> draft, Supplier<D> create, Function<D, T> build) {
    return new ItemSchema<>(
        StaticImmutableTableSchema.builder(type, draft).newItemBuilder(create, build));
  }

  /** The partition key, in {@code pk}. */
  public ItemSchema<T, D> key(Function<T, String> partition) {
    return derived(PARTITION_KEY, partition, StaticAttributeTags.primaryPartitionKey());
  }

  /**
   * A global secondary index, its keys in {@code <name>Pk} and {@code <name>Sk}; an aggregate with
   * an empty key is not in it.
   */
  public ItemSchema<T, D> index(
      String name, Function<T, Optional<String>> partition, Function<T, Optional<String>> sort) {
    return derived(name + "Pk", orNull(partition), StaticAttributeTags.secondaryPartitionKey(name))
        .derived(name + "Sk", orNull(sort), StaticAttributeTags.secondarySortKey(name));
  }

  /** A plain attribute; a {@code null} is not stored. */
  public <R> ItemSchema<T, D> attribute(
      Class<R> type, String name, Function<T, @Nullable R> get, BiConsumer<D, R> set) {
    schema.addAttribute(type, a -> a.name(name).getter(get).setter(set));
    return this;
  }

  /** An attribute in a form of its own; a {@code null} is not stored. */
  public <R> ItemSchema<T, D> attribute(
      AttributeConverter<R> form, String name, Function<T, @Nullable R> get, BiConsumer<D, R> set) {
    schema.addAttribute(
        form.type(), a -> a.name(name).getter(get).setter(set).attributeConverter(form));
    return this;
  }

  /** The schema. */
  public TableSchema<T> build() {
    return schema.build();
  }

  private ItemSchema<T, D> derived(
      String name, Function<T, @Nullable String> value, StaticAttributeTag tag) {
    schema.addAttribute(
        EnhancedType.of(String.class),
        a -> a.name(name).getter(value).setter((draft, ignored) -> {}).tags(tag));
    return this;
  }

  private static <T> Function<T, @Nullable String> orNull(Function<T, Optional<String>> value) {
    return item -> value.apply(item).orElse(null);
  }
}
